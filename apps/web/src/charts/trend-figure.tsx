import { isRank, type UnitKind } from '@kts/domain';
import {
  styleAt,
  type Trend,
  type TrendBreak,
  trendPicture,
  type TrendSeries,
  toTrendLines,
} from '@kts/pictures';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/format.ts';
import { ChartFigure, type ChartFigureProps } from './chart-figure.tsx';
import { ExploredPicture } from './explored-picture.tsx';
import type { LegendEntry } from './legend.tsx';
import { TooltipCard } from './tooltip-card.tsx';
import { trendTable } from './trend-table.ts';
import { useTrendSummary } from './use-trend-summary.ts';

type TrendFigureProps = Omit<ChartFigureProps, 'summary' | 'legend' | 'notes' | 'table' | 'children'> & {
  readonly series: readonly TrendSeries[];
  readonly breaks: readonly TrendBreak[];
  readonly write: (value: number) => string;
  /** Of places 1 stands on top; of money a sentence says at which prices it rose. */
  readonly unitKind: UnitKind;
  readonly height?: number;
};

const LOW = 170;

/** Series over time with everything around them. */
export function TrendFigure({ series, breaks, write, unitKind, height = 300, ...figure }: TrendFigureProps) {
  const t = useTranslations('charts');
  const format = useFormat();
  const trend = useMemo(() => toTrendLines(series, breaks), [series, breaks]);
  // One period needs no height: there is nothing to follow.
  const tall = trend.rows.length > 1 ? height : Math.min(height, LOW);
  const summary = useTrendSummary(series, breaks, unitKind);
  const writePeriod = format.periodShort;
  const draw = useCallback(
    ({ width }: { readonly width: number }) =>
      trendPicture({ trend, write, writePeriod, reversed: isRank({ unitKind }) }, { width, height: tall }),
    [trend, write, writePeriod, unitKind, tall],
  );
  return (
    <ChartFigure
      {...figure}
      summary={summary}
      legend={legendOf(series, t)}
      notes={trend.breaks.map(({ text }) => text)}
      table={trendTable(series, { period: t('period'), missing: t('missing') }, format)}
    >
      {trend.rows.length > 0 && (
        <ExploredPicture
          label={`${figure.title}. ${summary}`}
          draw={draw}
          cardOf={(stop) => cardOf(stop, { series, trend, writePeriod })}
        />
      )}
    </ChartFigure>
  );
}

type Told = {
  readonly series: readonly TrendSeries[];
  readonly trend: Trend;
  readonly writePeriod: (period: string) => string;
};

/** What is said of a moment: each series that has a figure then. */
function cardOf(stop: number, { series, trend, writePeriod }: Told) {
  const row = trend.rows[stop];
  const lines = trend.lines.flatMap((line) => {
    const point = row?.points.get(line.key);
    if (point === undefined) return [];
    const label = `${series[line.series]?.label ?? ''}, ${writePeriod(point.period)}`;
    return [{ key: line.key, label, text: point.text, detail: point.detail }];
  });
  return <TooltipCard lines={lines} />;
}

type Words = ReturnType<typeof useTranslations<'charts'>>;

function legendOf(series: readonly TrendSeries[], t: Words): LegendEntry[] {
  const drawn = series.flatMap(({ points }) => points).filter(({ value }) => value !== null);
  const marks = new Set(drawn.map(({ mark }) => mark));
  return [
    ...series.map(
      ({ key, label }, index): LegendEntry => ({
        key,
        label,
        symbol: { kind: 'line', style: styleAt(index) },
      }),
    ),
    ...(marks.has('provisional')
      ? [
          {
            key: 'provisional',
            label: t('markProvisional'),
            symbol: { kind: 'mark', mark: 'provisional' },
          } as const,
        ]
      : []),
    ...(marks.has('derived')
      ? [{ key: 'derived', label: t('markDerived'), symbol: { kind: 'mark', mark: 'derived' } } as const]
      : []),
  ];
}
