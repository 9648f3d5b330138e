import type { JudgedTargets } from '@kts/contract';
import { type Verdict, VERDICTS_BY_URGENCY } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { StateLink } from '../../components/state-link.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type VerdictCountsProps = {
  readonly counts: JudgedTargets['counts'];
  readonly total: number;
  /** The verdict that the list is narrowed to. */
  readonly chosen: Verdict | undefined;
};

/** How many targets have each verdict; a count narrows the list to its targets. */
export function VerdictCounts({ counts, total, chosen }: VerdictCountsProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const present = VERDICTS_BY_URGENCY.filter((verdict) => counts[verdict] > 0);
  return (
    <nav aria-label={t('counts')}>
      <ul className={classes.counts}>
        <li>
          <Count chosen={chosen === undefined} verdict={undefined}>
            <span className={classes.all}>{t('all')}</span> <b>{format.number(total)}</b>
          </Count>
        </li>
        {present.map((verdict) => (
          <li key={verdict}>
            <Count chosen={chosen === verdict} verdict={verdict}>
              <VerdictBadge verdict={verdict} /> <b>{format.number(counts[verdict])}</b>
            </Count>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type CountProps = {
  readonly chosen: boolean;
  readonly verdict: Verdict | undefined;
  readonly children: React.ReactNode;
};

function Count({ chosen, verdict, children }: CountProps) {
  return (
    <StateLink
      to="/"
      search={(before) => ({ ...before, verdict })}
      replace
      resetScroll={false}
      chosen={chosen}
      className={classes.count}
    >
      {children}
    </StateLink>
  );
}
