import { dayAfter, type IsoDate, type JudgementReason, type Period, type Verdict } from '@kts/domain';
import type { Telling } from './telling.ts';

type Judged = {
  readonly verdict: Verdict;
  readonly reason: JudgementReason;
  /** Of the target, of its latest figure and of its baseline. */
  readonly period: Period;
  readonly latest: Period | null;
  readonly baseline: Period | null;
  /** What is missing at the latest figure, in words. */
  readonly gap: string | null;
  /** The actual pace as a share of the pace asked for from the baseline. */
  readonly progress: number | null;
  /** The last day of an area that was dissolved. */
  readonly dissolvedOn: IsoDate | null;
  /** Names of the areas that followed. */
  readonly successors: readonly string[];
};

/** Why the verdict is what it is, in a sentence. */
export function sayReason(telling: Pick<Telling, 'words' | 'format'>, judged: Judged): string {
  const { words, format } = telling;
  const { verdict, reason, latest } = judged;
  const period = format.periodInText(judged.period);
  switch (verdict) {
    case 'area-dissolved':
      return sayDissolved(telling, judged);
    case 'met':
      return words.reasons.met(period);
    case 'missed':
      return words.reasons.missed(period);
    case 'awaiting-official':
      return reason === null || reason === 'nothing-for-period'
        ? words.reasons.nothing(period)
        : words.reasons.awaiting(words.asides[reason], period);
    case 'met-early':
      return words.reasons.metEarly(latest === null ? period : format.periodInText(latest));
    case 'insufficient':
      return reason === null || reason === 'nothing-for-period'
        ? words.reasons.insufficientPlain
        : words.reasons.insufficient(words.asides[reason]);
    default:
      return sayRated(telling, judged);
  }
}

function sayDissolved({ words, format }: Pick<Telling, 'words' | 'format'>, judged: Judged): string {
  const { dissolvedOn, successors, latest, gap } = judged;
  const date = dissolvedOn === null ? '' : format.date(dayAfter(dissolvedOn));
  const why = words.reasons.dissolved(date, successors.join(', '));
  return latest === null || gap === null
    ? why
    : `${why} ${words.reasons.dissolvedLast(format.periodInText(latest), gap)}`;
}

function sayRated({ words, format }: Pick<Telling, 'words' | 'format'>, judged: Judged): string {
  const { verdict, baseline, progress } = judged;
  const period = baseline === null ? '' : format.periodInText(baseline);
  return verdict === 'reversing' || progress === null
    ? words.reasons.reversing(period)
    : words.reasons.rated(format.percent(progress * 100), period);
}
