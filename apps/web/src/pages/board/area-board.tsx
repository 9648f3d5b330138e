import { getAreaProfile, type JudgedTarget, listAreaTargets } from '@kts/contract';
import { isOfPredecessor, type Verdict } from '@kts/domain';
import { Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/words.ts';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { DissolvedNotice } from '../../components/dissolved-notice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { MarksLegend } from '../../components/marks-legend.tsx';
import { useFormat } from '../../i18n/format.ts';
import { BoardChanges } from './board-changes.tsx';
import classes from './board.module.css';
import { BoardWanted } from './board-wanted.tsx';
import { BoardKeyFigures } from './board-key-figures.tsx';
import { HomeBefore } from './home-before.tsx';
import { Scoreboard } from './scoreboard.tsx';
import { TargetCard } from './target-card.tsx';
import { byUrgency } from '../../components/target/urgency.ts';
import { VerdictCounts } from './verdict-counts.tsx';

type AreaBoardProps = {
  readonly area: string;
  readonly asOf: string | undefined;
  readonly verdict: Verdict | undefined;
  readonly since: string | undefined;
};

export function AreaBoard({ area, asOf, verdict, since }: AreaBoardProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { areaLabel } = useCatalog();
  const request = { params: { area }, query: { asOf } };
  const [{ data: targets }, { data: profile }] = useSuspenseQueries({
    queries: [queryFor(listAreaTargets, request), queryFor(getAreaProfile, request)],
  });
  const own = targets.items.filter((target) => !isOfPredecessor(target));
  const former = targets.items.filter(isOfPredecessor);
  return (
    <>
      {profile.dissolved !== null && (
        <DissolvedNotice area={area} dissolved={profile.dissolved} page="board" />
      )}
      <HomeBefore area={area} asOf={asOf} />
      <p className={classes.lead}>{t('lead', { count: own.length, date: format.date(targets.today) })}</p>
      {own.length + former.length === 0 ? (
        <EmptyState title={t('noTargets')}>{t('noTargetsMeaning', { area: areaLabel(area) })}</EmptyState>
      ) : (
        <>
          <Scoreboard of={areaLabel(area)} targets={targets.items} counted="targets" />
          <VerdictCounts targets={own} chosen={verdict} />
          <TargetList targets={own} verdict={verdict} />
          {own.length > 0 && <BoardWanted area={area} asOf={asOf} />}
          <FormerTargets targets={former} />
        </>
      )}
      <BoardKeyFigures area={area} profile={profile} />
      <BoardChanges area={area} asOf={asOf} since={since} targets={targets.items} />
      <MarksLegend />
    </>
  );
}

/** Targets that the provinces before the merger had set: they stay theirs, and are counted nowhere here. */
function FormerTargets({ targets }: { readonly targets: readonly JudgedTarget[] }) {
  const t = useTranslations('board');
  if (targets.length === 0) return null;
  return (
    <section aria-labelledby="former-targets">
      <Title order={2} id="former-targets" className={classes.section}>
        {t('formerTargets')}
      </Title>
      <p className={classes.lead}>{t('formerMeaning')}</p>
      <Cards targets={byUrgency(targets)} />
    </section>
  );
}

const Cards = ({ targets }: { readonly targets: readonly JudgedTarget[] }) => (
  <ol className={classes.cards}>
    {targets.map((target) => (
      <li key={`${target.code}|${target.area}`}>
        <TargetCard target={target} />
      </li>
    ))}
  </ol>
);

type TargetListProps = {
  readonly targets: readonly JudgedTarget[];
  readonly verdict: Verdict | undefined;
};

function TargetList({ targets, verdict }: TargetListProps) {
  const t = useTranslations('board');
  const { verdicts } = useWords();
  const asked = targets.filter((target) => verdict === undefined || target.verdict === verdict);
  const shown = byUrgency(asked);
  return (
    <section aria-labelledby="targets">
      <Title order={2} id="targets" className={classes.section}>
        {t('targets')}
      </Title>
      {verdict !== undefined && (
        <p className={classes.lead}>
          {shown.length === 0
            ? t('noneOfVerdict', { verdict: verdicts[verdict] })
            : t('filtered', {
                verdict: verdicts[verdict],
                count: asked.length,
              })}{' '}
          <TextLink to="/" search={(before) => ({ ...before, verdict: undefined })}>
            {t('showAll')}
          </TextLink>
        </p>
      )}
      <Cards targets={shown} />
    </section>
  );
}
