import { isRank, type UnitKind } from '@kts/domain';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/format.ts';
import { ChartFigure, type ChartFigureProps } from './chart-figure.tsx';
import type { LegendEntry } from './legend.tsx';
import { styleAt } from './palette.ts';
import { type TrendBreak, type TrendSeries, toTrendLines } from './to-trend-lines.ts';
import { trendTable } from './trend-table.ts';
import { useTrendSummary } from './use-trend-summary.ts';

const TrendChart = lazy(() => import('./trend-chart.tsx').then((module) => ({ default: module.TrendChart })));

type TrendFigureProps = Omit<ChartFigureProps, 'summary' | 'legend' | 'notes' | 'table' | 'children'> & {
  readonly series: readonly TrendSeries[];
  readonly breaks: readonly TrendBreak[];
  readonly write: (value: number) => string;
  /** Of places 1 stands on top; of money a sentence says at which prices it rose. */
  readonly unitKind: UnitKind;
  readonly height?: number;
};

const LOW = 170;

/** Series over time with everything around them; the drawing itself is loaded when it is needed. */
export function TrendFigure({ series, breaks, write, unitKind, height = 300, ...figure }: TrendFigureProps) {
  const t = useTranslations('charts');
  const format = useFormat();
  const picture = toTrendLines(series, breaks);
  // One period needs no height: there is nothing to follow.
  const drawn = picture.rows.length > 1 ? height : Math.min(height, LOW);
  const summary = useTrendSummary(series, breaks, unitKind);
  return (
    <ChartFigure
      {...figure}
      summary={summary}
      legend={legendOf(series, t)}
      notes={picture.breaks.map(({ text }) => text)}
      table={trendTable(series, { period: t('period'), missing: t('missing') }, format)}
    >
      {picture.rows.length > 0 && (
        <Suspense fallback={<Skeleton height={drawn} aria-busy />}>
          <TrendChart
            label={`${figure.title}. ${summary}`}
            series={series}
            picture={picture}
            write={write}
            writePeriod={format.periodShort}
            reversed={isRank({ unitKind })}
            height={drawn}
          />
        </Suspense>
      )}
    </ChartFigure>
  );
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
