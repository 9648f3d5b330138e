import type { ServedTarget } from '@kts/contract';
import { decapitalised } from '@kts/words/sentences';
import { sayServed } from '@kts/words/wanted';
import { useCatalog } from '../../api/catalog.ts';
import { VerdictBadge } from '../verdict-badge.tsx';
import { useWantedTelling } from './use-wanted-telling.ts';
import classes from './wanted.module.css';

type ServedTargetsProps = {
  readonly area: string;
  readonly targets: readonly ServedTarget[];
  /** The indicator of the figure beside which they stand: it need not be named again. */
  readonly besides?: string;
};

/** Targets that lack a figure, and what each needs from its latest one on. */
export function ServedTargets({ area, targets, besides }: ServedTargetsProps) {
  const telling = useWantedTelling();
  const { indicatorsOf } = useCatalog();
  return (
    <ul className={classes.served}>
      {targets.map((served) => {
        const indicator = indicatorsOf(area).get(served.indicator);
        if (indicator === undefined) return null;
        const { target, needs } = sayServed(telling, indicator, served);
        const name = decapitalised(telling.indicatorName(served.indicator, area));
        return (
          <li key={served.code}>
            <VerdictBadge verdict={served.verdict} />{' '}
            {served.indicator === besides ? target : `${name}: ${target}`}
            <small className={classes.quiet}>{needs.join('; ')}</small>
          </li>
        );
      })}
    </ul>
  );
}
