import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { sayGap, sayLatestAside, sayTargetValue } from '@kts/words/targets';
import { paceText } from '../../components/target/judged-text.ts';
import { useTelling } from '../../components/target/use-telling.ts';
import type { Verdict } from '@kts/domain';
import { Box } from '@mantine/core';
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
import { type CommonGround, type ProvinceTargets, shownFigureOf } from './province-targets.ts';

type NationwideTableProps = {
  readonly standings: ProvinceTargets;
  readonly ground: CommonGround;
  readonly indicator: IndicatorItem;
  readonly year: string;
  /** Only the rows with this verdict. */
  readonly verdict: Verdict | undefined;
};

type Row = {
  /** Place by the gap among the provinces with figures of one source and period. */
  readonly place: number | null;
  /** The gap as a share of the widest one. */
  readonly width: number;
  readonly target: JudgedTarget;
};

/** The country, then the provinces: ranked where figures can be compared; former ones in a table of their own. */
export function NationwideTable({ standings, ground, indicator, year, verdict }: NationwideTableProps) {
  const t = useTranslations('nationwide');
  const format = useFormat();
  const { area } = useRootSearch();
  const columns = useColumns(indicator);
  const words = { indicator: format.name(indicator), year };
  const chosen = (rows: readonly Row[]) =>
    rows.filter(({ target }) => verdict === undefined || target.verdict === verdict);
  const table = (caption: string, rows: readonly Row[]) => (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ target }) => `${target.code}|${target.area}`}
      isMarked={({ target }) => target.area === area}
    />
  );
  const missing = chosen(withoutFigureBut(area, ground));
  const former = chosen(standings.former.map(unranked));
  return (
    <>
      {table(t('caption', words), chosen(rowsOf(standings, ground, area)))}
      {missing.length > 0 && (
        <details className={classes.coverage} open={verdict !== undefined}>
          <summary>
            {t('coverageMissing')} ({format.number(missing.length)})
          </summary>
          {table(t('missing', words), missing)}
        </details>
      )}
      {former.length > 0 && <Box mt="xl">{table(t('former', words), former)}</Box>}
    </>
  );
}

const unranked = (target: JudgedTarget): Row => ({ place: null, width: 0, target });

/** The chosen area always stands in the main table. */
const withoutFigureBut = (area: string, { withoutFigure }: CommonGround): Row[] =>
  withoutFigure.filter(({ slug }) => slug !== area).map(({ target }) => unranked(target));

function rowsOf({ country }: ProvinceTargets, ground: CommonGround, area: string): Row[] {
  const { ranked, aside, withoutFigure } = ground;
  const own = withoutFigure.filter(({ slug }) => slug === area);
  const gaps = ranked.flatMap(({ target }) => target.gap ?? []);
  const widest = Math.max(...gaps.map(Math.abs), Number.MIN_VALUE);
  return [
    ...(country === null ? [] : [unranked(country)]),
    // Provinces as far off as each other share a place.
    ...ranked.map(({ target }): Row => {
      const gap = target.gap ?? 0;
      return { place: gaps.indexOf(gap) + 1, width: Math.min(1, Math.abs(gap) / widest), target };
    }),
    ...[...aside, ...own].map(({ target }) => unranked(target)),
  ];
}

function useColumns(indicator: IndicatorItem): Column<Row>[] {
  const about = useTelling();
  const t = useTranslations('nationwide');
  const board = useTranslations('board');
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
      heading: board('judgedFigure'),
      numeric: true,
      cell: ({ target }) => {
        const figure = shownFigureOf(target);
        return figure === null ? (
          <span className={classes.none}>{words('noFigure')}</span>
        ) : (
          <div className={classes.wide}>
            {target.judged === null && (
              <div className={classes.label}>{sayLatestAside(telling, target) ?? board('otherSources')}</div>
            )}
            <FigureValue figure={shownPoint(figure, target)} />
            <Origin {...figure} />
          </div>
        );
      },
    },
    {
      key: 'gap',
      heading: t('againstTarget'),
      numeric: true,
      cell: ({ target, target: { gap }, width }) => (
        <>
          {sayGap(telling, gap) ?? '–'}
          {gap !== null && width > 0 && (
            <span className={shades.bar} data-met={gap <= 0 || undefined} aria-hidden>
              <span style={{ width: `${Math.round(width * 100)}%` }} />
            </span>
          )}
          <div className={`${classes.origin} ${classes.wide}`}>{paceText(telling, target)}</div>
        </>
      ),
    },
    {
      key: 'target',
      heading: t('target'),
      cell: ({ target }) => (
        <div className={classes.wide}>
          <span className={classes.whole}>{sayTargetValue(telling, target)}</span>
          <div className={classes.origin}>
            {target.inheritedFrom === 'vn' && `${board('inheritedNational')}: `}
            <DocumentLine document={target.document} short />
          </div>
        </div>
      ),
    },
  ];
}
