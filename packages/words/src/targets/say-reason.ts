import {
  dayAfter,
  type IsoDate,
  type JudgementReason,
  type ObservationStatus,
  type Period,
  type Verdict,
} from '@kts/domain';
import type { Telling } from './telling.ts';

type Judged = {
  readonly verdict: Verdict;
  readonly reason: JudgementReason;
  /** Of the target, of the figure that is judged and of its baseline. */
  readonly period: Period;
  readonly judged: { readonly period: Period; readonly status: readonly ObservationStatus[] } | null;
  readonly baseline: Period | null;
  /** Whose figures decide; null where nobody publishes any. */
  readonly source: string | null;
  /** What other sources say of the target's period, with their names. */
  readonly others: readonly string[];
  /** What is missing at the judged figure, in words. */
  readonly gap: string | null;
  /** The actual pace as a share of the pace asked for from the baseline. */
  readonly progress: number | null;
  /** The last day of an area that was dissolved. */
  readonly dissolvedOn: IsoDate | null;
  /** Names of the areas that followed. */
  readonly successors: readonly string[];
};

/** Why the verdict is what it is, in a sentence or two. */
export function sayReason(telling: Pick<Telling, 'words' | 'format'>, judged: Judged): string {
  const { words, format } = telling;
  const { verdict, reason } = judged;
  const period = format.periodInText(judged.period);
  const figure = words.figures[figureKindOf(judged.judged?.status ?? [])];
  switch (verdict) {
    case 'area-dissolved':
      return sayDissolved(telling, judged);
    case 'met':
    case 'missed':
      return words.reasons[verdict](figure, period);
    case 'awaiting':
    case 'unreported':
      return [
        words.reasons[verdict](period, judged.source ?? words.reasons.anySource),
        ...sayLastFigure(telling, judged),
        ...(judged.others.length === 0 ? [] : [words.reasons.othersOfPeriod(judged.others.join('; '))]),
      ].join(' ');
    case 'met-early':
      return words.reasons.metEarly(figure, format.periodInText(judged.judged?.period ?? judged.period));
    case 'insufficient':
      if (reason === 'no-points') return words.reasons.noPoints(judged.source ?? words.reasons.anySource);
      return reason === null || reason === 'nothing-for-period'
        ? words.reasons.insufficientPlain
        : words.reasons.insufficient(words.asides[reason]);
    default:
      return sayRated(telling, judged);
  }
}

/** What a figure is called by its status: the weaker word where several hold. */
export function figureKindOf(status: readonly ObservationStatus[]): 'official' | 'estimated' | 'unverified' {
  if (status.includes('V')) return 'unverified';
  return status.includes('E') ? 'estimated' : 'official';
}

function sayLastFigure(
  { words, format }: Pick<Telling, 'words' | 'format'>,
  { judged, gap }: Judged,
): string[] {
  if (judged === null || gap === null) return [];
  return [words.reasons.lastFigure(format.periodInText(judged.period), gap)];
}

function sayDissolved({ words, format }: Pick<Telling, 'words' | 'format'>, judged: Judged): string {
  const { dissolvedOn, successors, gap } = judged;
  const date = dissolvedOn === null ? '' : format.date(dayAfter(dissolvedOn));
  const why = words.reasons.dissolved(date, successors.join(', '));
  return judged.judged === null || gap === null
    ? why
    : `${why} ${words.reasons.dissolvedLast(format.periodInText(judged.judged.period), gap)}`;
}

function sayRated({ words, format }: Pick<Telling, 'words' | 'format'>, judged: Judged): string {
  const { verdict, baseline, progress } = judged;
  const period = baseline === null ? '' : format.periodInText(baseline);
  return verdict === 'reversing' || progress === null
    ? words.reasons.reversing(period)
    : words.reasons.rated(format.percent(progress * 100), period);
}
