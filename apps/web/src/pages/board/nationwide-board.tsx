import { listAreaTargets, listTargets } from '@kts/contract';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { UnknownIndicator } from '../../components/not-found-page.tsx';
import { MarksLegend } from '../../components/marks-legend.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { FIRST_INDICATOR, runningPlanYear } from './nationwide-choices.ts';
import { NationwideControls } from './nationwide-controls.tsx';
import { NationwideCoverage } from './nationwide-coverage.tsx';
import { NationwidePicture } from './nationwide-picture.tsx';
import { NationwideTable } from './nationwide-table.tsx';
import { Scoreboard } from './scoreboard.tsx';
import type { BoardSearch } from './search.ts';
import { commonGround, provinceTargetsOf } from './province-targets.ts';
import { VerdictCounts } from './verdict-counts.tsx';

type NationwideBoardProps = { readonly search: BoardSearch; readonly asOf: string | undefined };

/** One target across provinces: who has set what, and where each stands. */
export function NationwideBoard({ search, asOf }: NationwideBoardProps) {
  const { settings, indicators } = useCatalog();
  const indicator = indicators.get(search.target ?? FIRST_INDICATOR);
  const year = search.year ?? runningPlanYear(asOf ?? settings.today);
  if (indicator === undefined) return <UnknownIndicator indicator={search.target ?? FIRST_INDICATOR} />;
  return (
    <>
      <NationwideControls indicator={indicator.code} year={year} />
      <NationwideTargets search={search} indicator={indicator.code} year={year} asOf={asOf} />
    </>
  );
}

type NationwideTargetsProps = NationwideBoardProps & { readonly indicator: string; readonly year: string };

function NationwideTargets({ search, indicator: code, year, asOf }: NationwideTargetsProps) {
  const t = useTranslations('nationwide');
  const format = useFormat();
  const { indicators, provinces, areaName } = useCatalog();
  const indicator = indicators.get(code);
  const request = { query: { indicator: code, year: Number(year), asOf } };
  const [{ data }, { data: country }] = useSuspenseQueries({
    queries: [
      queryFor(listTargets, request),
      queryFor(listAreaTargets, { params: { area: 'vn' }, query: { asOf } }),
    ],
  });
  if (indicator === undefined || data.total === 0) {
    return <EmptyState title={t('none', { year })}>{t('noneMeaning')}</EmptyState>;
  }
  const standings = provinceTargetsOf(data.items, provinces, data.today);
  const ground = commonGround(standings);
  const held = standings.provinces.flatMap(({ target }) => target ?? []);
  return (
    <>
      <p className={classes.lead}>
        {t('known', { date: format.date(data.today) })} {t('lead')}
      </p>
      <NationwideCoverage ground={ground} of={standings.provinces.length} indicator={indicator} />
      <Scoreboard
        of={t('scoreProvinces')}
        targets={held}
        counted="areas"
        whole={standings.provinces.length}
      />
      <Scoreboard of={areaName('vn')} targets={country.items} counted="targets" />
      <NationwidePicture standings={standings} indicator={indicator} year={year} />
      <VerdictCounts targets={held} chosen={search.verdict} />
      <NationwideTable
        standings={standings}
        ground={ground}
        indicator={indicator}
        year={year}
        verdict={search.verdict}
      />
      <MarksLegend />
    </>
  );
}
