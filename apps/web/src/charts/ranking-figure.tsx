import {
  BAR,
  BAR_CHOSEN,
  type BarMark,
  barName,
  type RankingBar,
  rankingPicture,
  REFERENCE,
  type Reference,
  referenceDash,
  summariseRanking,
} from '@kts/pictures';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ChartFigure, type ChartFigureProps } from './chart-figure.tsx';
import { ExploredPicture } from './explored-picture.tsx';
import type { LegendEntry } from './legend.tsx';
import { TooltipCard } from './tooltip-card.tsx';

type RankingFigureProps = Omit<ChartFigureProps, 'summary' | 'legend' | 'notes' | 'children'> & {
  readonly bars: readonly RankingBar[];
  readonly references: readonly Reference[];
  readonly write: (value: number) => string;
  readonly places: boolean;
  /** Name of the chosen area, when it belongs to what is ranked. */
  readonly chosenName: string | null;
};

/** Bars that fit on a page together with title and legend. */
const ONE_PAGE = 45;

/** A ranking with everything around it. */
export function RankingFigure({
  bars,
  references,
  write,
  places,
  chosenName,
  ...figure
}: RankingFigureProps) {
  const t = useTranslations('charts');
  const summary = useRankingSummary(bars, chosenName);
  const draw = useCallback(
    (sheet: Parameters<typeof rankingPicture>[1]) =>
      rankingPicture({ bars, references, write, places }, sheet),
    [bars, references, write, places],
  );
  return (
    <ChartFigure
      {...figure}
      tall={bars.length > ONE_PAGE}
      summary={summary}
      legend={legendOf(bars, references, t)}
    >
      <ExploredPicture
        label={`${figure.title}. ${summary}`}
        draw={draw}
        cardOf={(stop) => cardOf(bars[stop])}
      />
    </ChartFigure>
  );
}

/** What is said of a bar. */
function cardOf(bar: RankingBar | undefined) {
  if (bar === undefined) return null;
  const { key, text, detail } = bar;
  return <TooltipCard lines={[{ key, label: barName(bar), text, detail }]} />;
}

function useRankingSummary(bars: readonly RankingBar[], chosenName: string | null): string {
  const t = useTranslations('charts');
  const summary = summariseRanking(bars);
  if (summary === null) return t('rankingNothing');
  const { count, first, last, chosen, place } = summary;
  const whole = t('ranking', {
    count,
    first: first.label,
    firstText: first.text,
    last: last.label,
    lastText: last.text,
  });
  if (chosen !== null)
    return `${whole} ${t('rankingChosen', { area: chosen.label, text: chosen.text, place, count })}`;
  return chosenName === null ? whole : `${whole} ${t('rankingChosenMissing', { area: chosenName })}`;
}

const LOOKS = { reported: 'filled', provisional: 'hollow', derived: 'dashed' } as const;

type Words = ReturnType<typeof useTranslations<'charts'>>;

function legendOf(bars: readonly RankingBar[], references: readonly Reference[], t: Words): LegendEntry[] {
  const chosen = bars.find((bar) => bar.chosen);
  const bar = (key: string, label: string, color: string, mark: BarMark): LegendEntry => ({
    key,
    label,
    symbol: { kind: 'bar', color, look: LOOKS[mark] },
  });
  const marked = (mark: BarMark, label: string) =>
    bars.some((each) => each.mark === mark) && bar(mark, label, BAR, mark);
  const entries: (LegendEntry | false)[] = [
    chosen !== undefined && bar('chosen', t('chosenArea'), BAR_CHOSEN, chosen.mark),
    marked('reported', t('markReported')),
    marked('provisional', t('markProvisional')),
    marked('derived', t('markDerived')),
    ...references.map(
      ({ key, label }, index): LegendEntry => ({
        key,
        label,
        symbol: { kind: 'rule', color: REFERENCE, dash: referenceDash(index) },
      }),
    ),
  ];
  return entries.filter((entry) => entry !== false);
}
