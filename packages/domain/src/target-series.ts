import { type Boundaries, boundariesOn } from './area.ts';
import type { Indicator, MethodBreak } from './indicator.ts';
import { byDerivation, type Derivation, type ObservationStatus, type Quality } from './observation.ts';
import { comparePeriods, type Period, periodEnd, periodInYears, periodParts, periodStart } from './period.ts';
import type { Target } from './target.ts';

/** One figure of a series: reported, or computed by us. */
export type SeriesPoint = {
  readonly period: Period;
  readonly value: number;
  readonly status: readonly ObservationStatus[];
  readonly quality: Quality;
  readonly source: string;
  readonly boundaries: Boundaries | null;
  /** Id of the observation; null when derived. */
  readonly observation: number | null;
  readonly derivation: Derivation;
  readonly releasedOn: string | null;
};

/** Where the way to a target starts. */
export type JudgedBaseline = {
  readonly period: Period;
  readonly value: number;
  readonly source: string | null;
  /** True when the target's document names it. */
  readonly named: boolean;
};

/** Official, provisional, estimated, unvalidated; a break or another definition may be flagged alongside. */
const JUDGED: readonly ObservationStatus[] = ['A', 'P', 'E', 'V', 'B', 'D'];

/**
 * The one series that a target is judged on, in order of time: one source, one list of provinces.
 *
 * Sources differ by half of the value and lists of provinces by whole provinces, so points of two are
 * never joined, not even to fill a gap. `candidates` are all points of the target's indicator and area.
 */
export function judgedSeries(
  target: Pick<Target, 'period' | 'source'>,
  indicator: Pick<Indicator, 'accumulation' | 'sources'>,
  candidates: readonly SeriesPoint[],
): readonly SeriesPoint[] {
  const usable = candidates.filter(
    (point) => isJudged(point) && fitsPeriod(point.period, target.period, indicator.accumulation),
  );
  const source = target.source ?? firstSource(indicator.sources, usable);
  const ofSource = usable.filter((point) => point.source === source);
  const boundaries = preferredBoundaries(target.period, ofSource);
  return oneAMoment(ofSource.filter((point) => point.boundaries === boundaries));
}

/** True when a reading can decide a passed deadline: only approved and provisional figures can. */
export const isOfficial = ({ status }: Pick<SeriesPoint, 'status'>): boolean =>
  (status.includes('A') || status.includes('P')) && !status.includes('E') && !status.includes('V');

/** The points that follow the same method and definition as the last one. */
export function onPresentDefinition(
  series: readonly SeriesPoint[],
  breaks: readonly MethodBreak[],
): readonly SeriesPoint[] {
  const last = series.at(-1);
  if (last === undefined) return [];
  const inForce = breaks.filter((cut) => follows(last.period, cut));
  return series.filter(({ period }) => inForce.every((cut) => follows(period, cut)));
}

/** The start that the document names, else the first reading on the present definition. */
export function baselineOf(
  named: Target['baseline'],
  series: readonly SeriesPoint[],
  breaks: readonly MethodBreak[],
): JudgedBaseline | null {
  if (named !== null) return { ...named, named: true };
  const [first] = onPresentDefinition(series, breaks);
  if (first === undefined) return null;
  return { period: first.period, value: first.value, source: first.source, named: false };
}

/**
 * The break between a start and the last point of a series, or null: one that the codebook knows, or
 * a flag on a point after the start. A break of method outranks a change of definition, as in SDMX.
 */
export function breakAfter(
  start: Period,
  series: readonly Pick<SeriesPoint, 'period' | 'status'>[],
  breaks: readonly MethodBreak[],
): 'B' | 'D' | null {
  const last = series.at(-1);
  if (last === undefined) return null;
  const known = breaks.filter((cut) => !follows(start, cut) && follows(last.period, cut));
  const flagged = series.filter(({ period }) => comparePeriods(period, start) > 0);
  const found = [...known.map(({ status }) => status), ...flagged.flatMap(({ status }) => status)];
  if (found.includes('B')) return 'B';
  return found.includes('D') ? 'D' : null;
}

/** A break holds from the first day of its period, so June 2021 follows the break of 2021. */
const follows = (period: Period, cut: MethodBreak): boolean => periodEnd(period) >= periodStart(cut.period);

const isJudged = ({ status }: SeriesPoint): boolean => status.every((code) => JUDGED.includes(code));

/** A stock of June can stand beside one of December; a half-year's flow never beside a year's. */
const fitsPeriod = (period: Period, wanted: Period, accumulation: Indicator['accumulation']): boolean =>
  accumulation === 'stock' || periodParts(period).frequency === periodParts(wanted).frequency;

/** The indicator's order; sources that the codebook does not list come last, by name. */
function firstSource(order: readonly string[], points: readonly SeriesPoint[]): string | undefined {
  const present = new Set(points.map(({ source }) => source));
  return order.find((source) => present.has(source)) ?? [...present].toSorted()[0];
}

/** National values have none; else the list in force when the target's period ends; else the other. */
function preferredBoundaries(period: Period, points: readonly SeriesPoint[]): Boundaries | null {
  const inForce = boundariesOn(periodEnd(period));
  const order = [null, inForce, inForce === '2024' ? '2025' : '2024'] as const;
  return order.find((list) => points.some(({ boundaries }) => boundaries === list)) ?? null;
}

/** Reported before derived under one key; then one point a moment: 2023-12 and 2023 end on one day. */
function oneAMoment(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const perPeriod = firstOfEach(points, ({ period }) => period, byDerivation);
  const perMoment = firstOfEach(perPeriod, ({ period }) => periodInYears(period), byFirmness);
  return perMoment.toSorted((a, b) => comparePeriods(a.period, b.period));
}

type Order = (a: SeriesPoint, b: SeriesPoint) => number;

const byFirmness: Order = (a, b) =>
  Number(isOfficial(b)) - Number(isOfficial(a)) || comparePeriods(b.period, a.period);

const firstOfEach = (
  points: readonly SeriesPoint[],
  keyOf: (point: SeriesPoint) => string | number,
  order: Order,
): readonly SeriesPoint[] =>
  [...Map.groupBy(points, keyOf).values()].flatMap((group) => group.toSorted(order).slice(0, 1));
