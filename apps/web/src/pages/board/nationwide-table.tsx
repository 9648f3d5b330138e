import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { sayGap, sayTargetValue } from '@kts/words/targets';
import { paceText } from '../../components/target/judged-text.ts';
import { useTelling } from '../../components/target/use-telling.ts';
import type { Verdict } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FigureValue, shownPoint } from '../../components/figure-value.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import classes from './board.module.css';
import { DocumentLine } from './document-line.tsx';
import { Origin } from './origin.tsx';
import shades from './nationwide.module.css';
import { byGap, type ProvinceTargets } from './province-targets.ts';

type NationwideTableProps = {
  readonly standings: ProvinceTargets;
  readonly indicator: IndicatorItem;
  readonly year: string;
  /** Only the rows with this verdict. */
  readonly verdict: Verdict | undefined;
};

type Row = {
  /** Place by the gap among the provinces with a figure. */
  readonly place: number | null;
  /** The gap as a share of the widest one. */
  readonly width: number;
  readonly target: JudgedTarget;
};

/** The ranking by distance from the target: the country, the provinces from the nearest on, then former ones. */
export function NationwideTable({ standings, indicator, year, verdict }: NationwideTableProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { area } = useRootSearch();
  const columns = useColumns(indicator);
  const rows = rowsOf(standings).filter(({ target }) => verdict === undefined || target.verdict === verdict);
  return (
    <DataTable
      caption={t('nationwideCaption', { indicator: format.name(indicator), year })}
      columns={columns}
      rows={rows}
      rowKey={({ target }) => `${target.code}|${target.area}`}
      isMarked={({ target }) => target.area === area}
    />
  );
}

function rowsOf({ country, provinces, former }: ProvinceTargets): Row[] {
  const held = byGap(provinces).flatMap(({ target }) => target ?? []);
  const gaps = held.flatMap(({ gap }) => gap ?? []);
  const widest = Math.max(...gaps.map(Math.abs), Number.MIN_VALUE);
  const row = (target: JudgedTarget, place: number | null): Row => ({
    place,
    width: target.gap === null ? 0 : Math.min(1, Math.abs(target.gap) / widest),
    target,
  });
  return [
    ...(country === null ? [] : [row(country, null)]),
    // Provinces as far off as each other share a place.
    ...held.map((target) => row(target, target.gap === null ? null : gaps.indexOf(target.gap) + 1)),
    ...former.map((target) => row(target, null)),
  ];
}

function useColumns(indicator: IndicatorItem): Column<Row>[] {
  const about = useTelling();
  const t = useTranslations('board');
  const words = useTranslations('common');
  const format = useFormat();
  const { areaLabel } = useCatalog();
  const telling = about(indicator);
  return [
    {
      key: 'place',
      heading: t('place'),
      numeric: true,
      cell: ({ place }) => (place === null ? '–' : format.number(place)),
    },
    {
      key: 'area',
      heading: words('area'),
      rowHeading: true,
      cell: ({ target: { area } }) => (
        <TextLink to="/" search={{ area }} underline="hover" className={classes.whole}>
          {areaLabel(area)}
        </TextLink>
      ),
    },
    {
      key: 'verdict',
      heading: words('verdict'),
      cell: ({ target }) => <VerdictBadge verdict={target.verdict} of={target} />,
    },
    {
      key: 'latest',
      heading: words('latest'),
      numeric: true,
      cell: ({ target }) =>
        target.latest === null ? (
          <span className={classes.none}>{words('noFigure')}</span>
        ) : (
          <div className={classes.wide}>
            <FigureValue figure={shownPoint(target.latest, target)} />
            <Origin {...target.latest} />
          </div>
        ),
    },
    {
      key: 'gap',
      heading: t('againstTarget'),
      numeric: true,
      cell: ({ target: { gap }, width }) => (
        <>
          {sayGap(telling, gap) ?? '–'}
          {gap !== null && (
            <span className={shades.bar} data-met={gap <= 0 || undefined} aria-hidden>
              <span style={{ width: `${Math.round(width * 100)}%` }} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'pace',
      heading: t('pace'),
      cell: ({ target }) => <div className={classes.wide}>{paceText(telling, target) ?? '–'}</div>,
    },
    {
      key: 'target',
      heading: t('nationwideTarget'),
      cell: ({ target }) => <span className={classes.whole}>{sayTargetValue(telling, target)}</span>,
    },
    {
      key: 'document',
      heading: words('document'),
      cell: ({ target }) => (
        <div className={classes.wide}>
          {target.inheritedFrom === 'vn' && `${t('inheritedNational')}: `}
          <DocumentLine document={target.document} short={target.document.number !== null} />
        </div>
      ),
    },
  ];
}
