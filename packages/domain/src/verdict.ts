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
import { isProvisional, isRestated, isUsable } from './figure-order.ts';
import { daysInMonth, type IsoDate, type Period, periodEnd, periodInYears } from './period.ts';
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
  type JudgedBaseline,
  onPresentDefinition,
  pointOn,
  type SeriesPoint,
} from './target-series.ts';

export type JudgementInput = {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly area: Pick<Area, 'slug' | 'validTo' | 'successors'>;
  /** The points of the series that is judged, oldest first; see `judgedSeries`. */
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
  'nothing-for-period',
] as const;
export type JudgementReason = (typeof JUDGEMENT_REASONS)[number] | null;

/** Why the newest figure is not the one that decides: it lies after the target's period, or before it. */
export const LATEST_ASIDES = ['after-period', 'before-period'] as const;
export type LatestAside = (typeof LATEST_ASIDES)[number];

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
  /** Met or missed by an estimate or an unverified figure: an official one settles it. */
  readonly provisional: boolean;
  /** The two computations of R give different classes. */
  readonly sensitive: boolean;
  /** A published and a restated figure between baseline and judged point differ by more than 2 %. */
  readonly conversionSensitive: boolean;
  /** The newest point of the series, whether it decides or not. */
  readonly latest: SeriesPoint | null;
  /** Null where the newest point is the one that is judged. */
  readonly latestAside: LatestAside | null;
  /** The newest point that ends no later than the target's period: verdict, gap, pace and position are its. */
  readonly judged: SeriesPoint | null;
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
  const { goal, start, judged, marks } = facts;
  const inputs = inputsOf(input, facts);
  const running = facts.state === 'open' ? marks : null;
  const readings = facts.present.map(markOf).filter(({ years }) => start !== null && years >= start.years);
  return {
    ...decide(facts, inputs),
    conversionSensitive: dependsOnConversion(facts),
    latest: input.series.at(-1) ?? null,
    latestAside: asideOf(input, facts),
    judged,
    baseline: facts.baseline,
    gap: judged === null ? null : gapTo(goal, judged.value),
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
  /** Those of them on the definition of the judged point. */
  readonly present: readonly SeriesPoint[];
  readonly judged: SeriesPoint | null;
  readonly baseline: JudgedBaseline | null;
  readonly start: Mark | null;
  /** What lies between the baseline and the judged point: no line is drawn across. */
  readonly cut: 'B' | 'D' | null;
  readonly marks: PaceMarks | null;
  /** `orphaned`: the area was dissolved before the target's period ended. */
  readonly state: 'open' | 'passed' | 'orphaned';
};

function factsOf({ target, indicator, area, series: all, today }: JudgementInput): Facts {
  const goal = goalOf(target, indicator);
  const series = all.filter(({ period }) => periodInYears(period) <= goal.years);
  const judged = series.at(-1) ?? null;
  const present = onPresentDefinition(series, indicator.breaks);
  const baseline = baselineOf(target.baseline, series, indicator.breaks);
  const start = baseline && markOf(baseline);
  const cut = baseline && breakAfter(baseline.period, series, indicator.breaks);
  const reached = judged && markOf(judged);
  const measured = start !== null && reached !== null && cut === null && start.years < reached.years;
  const before = reached && pointOn(present, reached.years - 1);
  const deadline = periodEnd(target.period);
  const dissolvedOn = dissolutionOf(area, today);
  const ended = today > deadline ? 'passed' : 'open';
  return {
    goal,
    series,
    present,
    judged,
    baseline,
    start,
    cut,
    marks: reached && {
      baseline: measured ? start : null,
      latest: reached,
      met: judged !== null && meets(goal, judged.value, judged.bound),
      yearBefore: before && markOf(before),
      goal,
      inPercent: !isRank(indicator),
    },
    state: dissolvedOn !== null && dissolvedOn < deadline ? 'orphaned' : ended,
  };
}

const dissolutionOf = ({ validTo }: JudgementInput['area'], today: IsoDate): IsoDate | null =>
  validTo !== null && validTo < today ? validTo : null;

function asideOf({ series }: JudgementInput, { goal, judged, state }: Facts): LatestAside | null {
  const latest = series.at(-1);
  if (latest === undefined) return null;
  if (latest !== judged) return 'after-period';
  return state === 'passed' && markOf(latest).years < goal.years ? 'before-period' : null;
}

/** Beyond this share of the published figure a restated one is another figure (docs/methods.md, W6). */
const CONVERSION_TOLERANCE = 0.02;

function dependsOnConversion({ series, start }: Facts): boolean {
  return series
    .filter(({ period }) => start === null || periodInYears(period) >= start.years)
    .some(({ beside, ...point }) => {
      const figures = [point, ...beside.filter(isUsable)].filter(({ boundaries }) => boundaries === '2025');
      const published = figures.find((figure) => !isRestated(figure));
      const restated = figures.find(isRestated);
      if (published === undefined || restated === undefined) return false;
      const difference = Math.abs(published.value - restated.value);
      return difference > CONVERSION_TOLERANCE * Math.abs(published.value);
    });
}

type Found = Pick<Judgement, 'verdict' | 'reason' | 'provisional' | 'sensitive'>;

const found = (verdict: Verdict, reason: JudgementReason = null): Found => ({
  verdict,
  reason,
  provisional: false,
  sensitive: false,
});

/** The tests of docs/methods.md, in their order. */
function decide(facts: Facts, { progressRatio: ratios, decides, deadline, today }: JudgementInputs): Found {
  const { goal, judged, marks, state } = facts;
  if (state === 'orphaned') return found('area-dissolved');
  const byFigure = (verdict: Verdict): Found => ({
    ...found(verdict),
    provisional: judged !== null && isProvisional(judged),
  });
  if (state === 'passed') {
    if (marks !== null && marks.latest.years === goal.years) return byFigure(marks.met ? 'met' : 'missed');
    return found(today < overdueFrom(deadline) ? 'awaiting' : 'unreported', 'nothing-for-period');
  }
  if (marks?.met === true) return byFigure('met-early');
  const lacking = lackingOf(facts);
  const ratio = ratios[decides];
  if (lacking !== null || ratio === null) return found('insufficient', lacking);
  return { ...found(ratingOf(ratio)), sensitive: ratingsDiffer(ratios) };
}

/** The day from which a figure that nobody published is no longer waited for: twelve months on, the last day of that month. */
export function overdueFrom(deadline: IsoDate): IsoDate {
  const [year, month] = [Number(deadline.slice(0, 4)) + 1, Number(deadline.slice(5, 7))];
  return `${year}-${deadline.slice(5, 7)}-${daysInMonth(year, month)}`;
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
