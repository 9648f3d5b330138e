import type { Area } from './area.ts';
import { type Forecast, type ForecastReason, forecastTo } from './forecast.ts';
import { type Indicator, isRank, type PaceUnit } from './indicator.ts';
import {
  allowsPercent,
  NO_RATES,
  type Pace,
  type PaceMarks,
  type PerUnit,
  paceOf,
  progressRatio,
  ratesBetween,
  ratingOf,
  ratingsDiffer,
  type YearReached,
  yearReached,
} from './pace.ts';
import { type IsoDate, type Period, periodEnd, periodInYears } from './period.ts';
import type { Target, Verdict } from './target.ts';
import {
  type Goal,
  gapTo,
  goalOf,
  type Mark,
  markOf,
  meets,
  type Position,
  positionOn,
  targetPath,
} from './target-path.ts';
import {
  baselineOf,
  breakAfter,
  isOfficial,
  type JudgedBaseline,
  type SeriesPoint,
} from './target-series.ts';

export type JudgementInput = {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly area: Pick<Area, 'slug' | 'validTo' | 'successors'>;
  /** See `judgedSeries`. */
  readonly series: readonly SeriesPoint[];
  /** Other targets of the same document and indicator. */
  readonly milestones: readonly { readonly period: Period; readonly value: number }[];
  /** The day of `asOf`. */
  readonly today: IsoDate;
};

export const JUDGEMENT_REASONS = [
  'no-points',
  'one-point',
  'method-break',
  'definition-change',
  'baseline-past-target',
  'estimate-meets',
  'estimate-below',
  'nothing-for-period',
] as const;
export type JudgementReason = (typeof JUDGEMENT_REASONS)[number] | null;

/** Everything in the formulas, so that a reader can compute them again; times in years (`periodInYears`). */
export type JudgementInputs = {
  readonly y0: number | null;
  readonly t0: number | null;
  readonly y: number | null;
  readonly t: number | null;
  readonly yT: number;
  readonly tT: number;
  /** Years that remain after the latest reading. */
  readonly n: number | null;
  readonly direction: Goal['direction'];
  readonly decides: PaceUnit;
  readonly requiredFromBaseline: PerUnit;
  /** R: the actual pace ÷ the pace required from the baseline. */
  readonly progressRatio: PerUnit;
  /** The source that the document names, if it does. */
  readonly targetSource: string | null;
  readonly dissolvedOn: IsoDate | null;
  readonly deadline: IsoDate;
  readonly today: IsoDate;
};

export type Judgement = {
  readonly verdict: Verdict;
  readonly reason: JudgementReason;
  /** The two computations of R give different classes. */
  readonly sensitive: boolean;
  /** The last reading up to the target's period: the one that decides once the deadline has passed. */
  readonly latest: SeriesPoint | null;
  readonly baseline: JudgedBaseline | null;
  /** What is still missing, in the indicator's unit: positive when short, at most 0 when met. */
  readonly gap: number | null;
  readonly pace: Pace | null;
  readonly position: Position | null;
  readonly yearReached: YearReached | null;
  readonly forecast: Forecast | null;
  readonly forecastReason: ForecastReason | null;
  readonly successors: readonly string[];
  readonly inputs: JudgementInputs;
};

/**
 * Judges a target by its own series (docs/methods.md). Pace is counted to the reading, never to today:
 * `today` only tells whether the deadline has passed, so a report printed next month says the same.
 */
export function judgeTarget(input: JudgementInput): Judgement {
  const facts = factsOf(input);
  const { goal, series, start, latest, marks } = facts;
  const inputs = inputsOf(input, facts);
  const running = facts.state === 'open' ? marks : null;
  const readings = series.map(markOf).filter(({ years }) => start !== null && years >= start.years);
  return {
    ...decide(facts, inputs),
    latest,
    baseline: facts.baseline,
    gap: latest === null ? null : gapTo(goal, latest.value),
    pace: running !== null && running.latest.years < goal.years ? paceOf(running, readings) : null,
    position: positionOf(input, marks),
    yearReached: running === null ? null : yearReached(running),
    ...forecastOf(input, facts),
    successors: inputs.dissolvedOn === null ? [] : input.area.successors,
    inputs,
  };
}

type Facts = {
  readonly goal: Goal;
  /** Up to the target's period. */
  readonly series: readonly SeriesPoint[];
  readonly latest: SeriesPoint | null;
  readonly baseline: JudgedBaseline | null;
  readonly start: Mark | null;
  /** What lies between the baseline and the latest reading: no line is drawn across. */
  readonly cut: 'B' | 'D' | null;
  readonly marks: PaceMarks | null;
  /** `orphaned`: the area was dissolved before the target's period ended. */
  readonly state: 'open' | 'passed' | 'orphaned';
};

function factsOf({ target, indicator, area, series: all, today }: JudgementInput): Facts {
  const goal = goalOf(target, indicator);
  const series = all.filter(({ period }) => periodInYears(period) <= goal.years);
  const latest = series.at(-1) ?? null;
  const baseline = baselineOf(target.baseline, series, indicator.breaks);
  const start = baseline && markOf(baseline);
  const cut = baseline && breakAfter(baseline.period, series, indicator.breaks);
  const reached = latest && markOf(latest);
  const measured = start !== null && reached !== null && cut === null && start.years < reached.years;
  const deadline = periodEnd(target.period);
  const dissolvedOn = dissolutionOf(area, today);
  const ended = today > deadline ? 'passed' : 'open';
  return {
    goal,
    series,
    latest,
    baseline,
    start,
    cut,
    marks: reached && {
      baseline: measured ? start : null,
      latest: reached,
      goal,
      inPercent: !isRank(indicator),
    },
    state: dissolvedOn !== null && dissolvedOn < deadline ? 'orphaned' : ended,
  };
}

const dissolutionOf = ({ validTo }: JudgementInput['area'], today: IsoDate): IsoDate | null =>
  validTo !== null && validTo < today ? validTo : null;

type Finding = Pick<Judgement, 'verdict' | 'reason' | 'sensitive'>;

const found = (verdict: Verdict, reason: JudgementReason = null): Finding => ({
  verdict,
  reason,
  sensitive: false,
});

/** The tests of docs/methods.md, in their order. */
function decide(facts: Facts, { progressRatio: ratios, decides }: JudgementInputs): Finding {
  const { goal, latest, state } = facts;
  if (state === 'orphaned') return found('area-dissolved');
  if (state === 'passed') return afterDeadline(goal, latest);
  if (latest !== null && meets(goal, latest.value)) return found('met-early');
  const lacking = lackingOf(facts);
  const ratio = ratios[decides];
  if (lacking !== null || ratio === null) return found('insufficient', lacking);
  return { verdict: ratingOf(ratio), reason: null, sensitive: ratingsDiffer(ratios) };
}

/** Only the reading of the target's own period decides, and only an official one. */
function afterDeadline(goal: Goal, latest: SeriesPoint | null): Finding {
  if (latest === null || markOf(latest).years < goal.years) {
    return found('awaiting-official', 'nothing-for-period');
  }
  const met = meets(goal, latest.value);
  if (isOfficial(latest)) return found(met ? 'met' : 'missed');
  return found('awaiting-official', met ? 'estimate-meets' : 'estimate-below');
}

/** What keeps the pace so far from being rated; null when nothing does. */
function lackingOf({ goal, marks, start, cut }: Facts): JudgementReason {
  if (marks === null || start === null) return 'no-points';
  if (marks.latest.years <= start.years) return 'one-point';
  if (cut !== null) return cut === 'B' ? 'method-break' : 'definition-change';
  return meets(goal, start.value) ? 'baseline-past-target' : null;
}

function positionOf({ milestones, indicator }: JudgementInput, marks: PaceMarks | null): Position | null {
  if (marks === null || marks.baseline === null) return null;
  const path = targetPath(marks.baseline, milestones.map(markOf), marks.goal);
  return positionOn(path, marks.latest, marks.goal.direction, indicator.unit);
}

function forecastOf(
  { target, indicator }: JudgementInput,
  { goal, series, state }: Facts,
): Pick<Judgement, 'forecast' | 'forecastReason'> {
  if (state === 'orphaned') return { forecast: null, forecastReason: 'area-dissolved' };
  if (state === 'passed') return { forecast: null, forecastReason: 'deadline-passed' };
  const { forecast, reason } = forecastTo({ goal, period: target.period }, indicator, series);
  return { forecast, forecastReason: reason };
}

function inputsOf({ target, indicator, area, today }: JudgementInput, facts: Facts): JudgementInputs {
  const { goal, start, marks } = facts;
  const { value: y0, years: t0 } = start ?? NOWHERE;
  const { value: y, years: t } = marks?.latest ?? NOWHERE;
  const inPercent = indicator.paceUnit === 'percent' && (marks === null || allowsPercent(marks));
  return {
    y0,
    t0,
    y,
    t,
    yT: goal.value,
    tT: goal.years,
    n: t === null ? null : goal.years - t,
    direction: goal.direction,
    decides: inPercent ? 'percent' : 'points',
    requiredFromBaseline: start === null ? NO_RATES : ratesBetween(start, goal, !isRank(indicator)),
    progressRatio: marks === null ? NO_RATES : progressRatio(marks),
    targetSource: target.source,
    dissolvedOn: dissolutionOf(area, today),
    deadline: periodEnd(target.period),
    today,
  };
}

const NOWHERE = { years: null, value: null };
