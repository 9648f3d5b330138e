import type { JudgedTarget } from '@kts/contract';
import { type Verdict, VERDICTS_BY_URGENCY } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { StateLink } from '../../components/state-link.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type VerdictCountsProps = {
  readonly targets: readonly Pick<JudgedTarget, 'verdict'>[];
  /** The verdict that the list is narrowed to. */
  readonly chosen: Verdict | undefined;
};

/** How many of the listed targets have each verdict; a count narrows the list to them. */
export function VerdictCounts({ targets, chosen }: VerdictCountsProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const countOf = (verdict: Verdict): number => targets.filter((each) => each.verdict === verdict).length;
  const present = VERDICTS_BY_URGENCY.filter((verdict) => countOf(verdict) > 0);
  return (
    <nav aria-label={t('counts')}>
      <ul className={classes.counts}>
        <li>
          <Count chosen={chosen === undefined} verdict={undefined}>
            <span className={classes.all}>{t('all')}</span> <b>{format.number(targets.length)}</b>
          </Count>
        </li>
        {present.map((verdict) => (
          <li key={verdict}>
            <Count chosen={chosen === verdict} verdict={verdict}>
              <VerdictBadge verdict={verdict} /> <b>{format.number(countOf(verdict))}</b>
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
