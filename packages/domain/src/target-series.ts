import { type Area, type Boundaries, boundariesOn } from './area.ts';
import type { ShownReading } from './computed-reading.ts';
import { firstOf, hasValue, inPrecedence, isPoint, type ValuedReading } from './figure-order.ts';
import { type Indicator, isRank, type MethodBreak, sourcesInOrder } from './indicator.ts';
import type { Instant } from './known-as-of.ts';
import type { Bound, Derivation, ObservationStatus, Quality } from './observation.ts';
import {
  comparePeriods,
  type IsoDate,
  type Period,
  periodEnd,
  periodInYears,
  periodParts,
  periodStart,
} from './period.ts';
import type { Target } from './target.ts';

/** One figure as it is judged and shown: reported, or computed by us. */
export type SeriesFigure = {
  readonly period: Period;
  readonly value: number;
  readonly status: readonly ObservationStatus[];
  readonly quality: Quality;
  readonly bound: Bound | null;
  readonly source: string;
  readonly boundaries: Boundaries | null;
  /** Id of the observation; null when computed. */
  readonly observation: number | null;
  readonly derivation: Derivation;
  readonly releasedOn: string | null;
  readonly knownFrom: Instant | null;
};

/** A figure of the judged series. */
export type SeriesPoint = SeriesFigure & {
  /** What the same source says otherwise of the same day: of the other list, restated, of another definition. */
  readonly beside: readonly SeriesFigure[];
};

/** What an area says of an indicator: one figure a day, of one source. */
export type JudgedSeries = {
  /** Null: no source has a point. */
  readonly source: string | null;
  /** The one list of provinces that places and provincial means are of; null where it does not matter. */
  readonly list: Boundaries | null;
  /** Oldest first. */
  readonly points: readonly SeriesPoint[];
};

/** Where the way to a target starts. */
export type JudgedBaseline = {
  readonly period: Period;
  readonly value: number;
  readonly source: string | null;
  /** True when the target's document names it. */
  readonly named: boolean;
};

/** What a series is asked for. */
export type SeriesChoice = {
  readonly area: Pick<Area, 'level' | 'predecessors' | 'validTo'>;
  readonly indicator: Pick<Indicator, 'accumulation' | 'sources' | 'unitKind' | 'countryValue'>;
  /** The source that is asked for; null: the first in the indicator's order that has a point. */
  readonly source: string | null;
  /** The period whose length flows and averages must have; null: any. */
  readonly like: Period | null;
  /** The day whose list of provinces places and provincial means are taken of. */
  readonly on: IsoDate;
};

/** The readings of a series, each with what the same source says otherwise of its day. */
export type ChosenReading = { readonly reading: ValuedReading; readonly beside: readonly ValuedReading[] };

export type ChosenReadings = Omit<JudgedSeries, 'points'> & { readonly readings: readonly ChosenReading[] };

/**
 * The one series of an area that a target is judged on and that its figures are shown from
 * (docs/methods.md, W1–W3, W7, W8): points first, then the source, then one point a last day.
 *
 * @param figures all that can be shown of the indicator and area on both lists of provinces, restated
 *   ones among them; see `figuresByArea`
 */
export function chosenReadings(
  choice: SeriesChoice,
  figures: readonly ShownReading[],
  mayStand: (figure: ShownReading) => boolean = isPoint,
): ChosenReadings {
  const fitting = figures.filter(hasValue).filter(({ period }) => fits(period, choice));
  const points = fitting.filter(mayStand);
  const source = choice.source ?? firstSource(choice.indicator, points);
  const ofSource = points.filter((point) => point.source === source);
  const list = isOfSet(choice) ? listOf(choice.on, ofSource) : null;
  const series = list === null ? ofSource : ofSource.filter(({ boundaries }) => boundaries === list);
  return {
    source: ofSource.length === 0 ? null : source,
    list,
    readings: oneADay(
      series,
      list,
      fitting.filter((figure) => figure.source === source),
    ),
  };
}

/** {@link chosenReadings} as they are judged. */
export function areaSeries(choice: SeriesChoice, figures: readonly ShownReading[]): JudgedSeries {
  const { source, list, readings } = chosenReadings(choice, figures);
  const points = readings.map(({ reading, beside }) => ({
    ...figureOfSeries(reading),
    beside: beside.map(figureOfSeries),
  }));
  return { source, list, points };
}

/** The series that a target of an area is judged on. */
export const judgedSeries = (
  target: Pick<Target, 'period' | 'source'>,
  indicator: SeriesChoice['indicator'],
  area: SeriesChoice['area'],
  figures: readonly ShownReading[],
): JudgedSeries =>
  areaSeries(
    { area, indicator, source: target.source, like: target.period, on: periodEnd(target.period) },
    figures,
  );

/**
 * The figures that stand beside a judged series without deciding: the newest of every other source and
 * what it says of the wanted day, and those of the judged source that may not decide.
 */
export function figuresBeside(
  { source }: Pick<JudgedSeries, 'source'>,
  choice: Pick<SeriesChoice, 'indicator' | 'like'>,
  figures: readonly ShownReading[],
): readonly SeriesFigure[] {
  const fitting = figures.filter(hasValue).filter(({ period }) => fits(period, choice));
  const groups = Map.groupBy(
    fitting.filter((figure) => figure.source !== source || !isPoint(figure)),
    (figure) => figure.source,
  );
  const wanted = choice.like === null ? null : periodEnd(choice.like);
  return sourcesInOrder(choice.indicator, [...groups.keys()]).flatMap((each) => {
    const days = Map.groupBy(groups.get(each) ?? [], ({ period }) => periodEnd(period));
    const told = [[...days.keys()].toSorted().at(-1), wanted].filter((day) => day != null);
    return [...new Set(told)].flatMap((day) => {
      const first = firstOf(days.get(day) ?? [], boundariesOn(day));
      return first === undefined ? [] : [figureOfSeries(first)];
    });
  });
}

type Cut = { readonly from: IsoDate; readonly status: MethodBreak['status'] };

/**
 * Breaks of the codebook, from the first day of their period, and those flagged on a point, which lie
 * between it and the point before (docs/methods.md, W11).
 */
const cutsIn = (
  points: readonly Pick<SeriesPoint, 'period' | 'status'>[],
  breaks: readonly Pick<MethodBreak, 'period' | 'status'>[],
): readonly Cut[] => [
  ...breaks.map(({ period, status }) => ({ from: periodStart(period), status })),
  ...points
    .filter(({ status }) => status.includes('B'))
    .map(({ period }) => ({ from: periodEnd(period), status: 'B' as const })),
];

/** The points that follow the same method and definition as the last one. */
export function onPresentDefinition<Point extends Pick<SeriesPoint, 'period' | 'status'>>(
  points: readonly Point[],
  breaks: readonly MethodBreak[],
): readonly Point[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const inForce = cutsIn(points, breaks).filter((cut) => follows(last.period, cut));
  return points.filter(({ period }) => inForce.every((cut) => follows(period, cut)));
}

/** The start that the document names, else the first reading on the present definition. */
export function baselineOf(
  named: Target['baseline'],
  points: readonly SeriesPoint[],
  breaks: readonly MethodBreak[],
): JudgedBaseline | null {
  if (named !== null) return { ...named, named: true };
  const [first] = onPresentDefinition(points, breaks);
  if (first === undefined) return null;
  return { period: first.period, value: first.value, source: first.source, named: false };
}

/** The break between a start and the last point of a series, or null. A break of method outranks a change of definition, as in SDMX. */
export function breakAfter(
  start: Period,
  points: readonly Pick<SeriesPoint, 'period' | 'status'>[],
  breaks: readonly MethodBreak[],
): 'B' | 'D' | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  const between = cutsIn(points, breaks).filter((cut) => !follows(start, cut) && follows(last.period, cut));
  const found = between.map(({ status }) => status);
  if (found.includes('B')) return 'B';
  return found.includes('D') ? 'D' : null;
}

/** June 2021 follows a break of the codebook from 2021 on. */
const follows = (period: Period, { from }: Cut): boolean => periodEnd(period) >= from;

/** A stock of June can stand beside one of December; a half-year's flow never beside a year's. */
const fits = (period: Period, { indicator, like }: Pick<SeriesChoice, 'indicator' | 'like'>): boolean =>
  like === null ||
  indicator.accumulation === 'stock' ||
  periodParts(period).frequency === periodParts(like).frequency;

/** Places and provincial means belong to a set of provinces, and are of one list (W8). */
export const isOfSet = ({
  area,
  indicator,
}: {
  readonly area: Pick<Area, 'level'>;
  readonly indicator: Pick<Indicator, 'unitKind' | 'countryValue'>;
}): boolean =>
  isRank(indicator) || (area.level === 'country' && indicator.countryValue === 'provincial-mean');

const firstSource = (indicator: Pick<Indicator, 'sources'>, points: readonly ShownReading[]): string | null =>
  sourcesInOrder(
    indicator,
    points.map(({ source }) => source),
  )[0] ?? null;

/** National places have none; else the list in force on the day; else the other. */
function listOf(on: IsoDate, points: readonly ShownReading[]): Boundaries | null {
  const inForce = boundariesOn(on);
  const order = [inForce, inForce === '2024' ? '2025' : '2024'] as const;
  return order.find((list) => points.some(({ boundaries }) => boundaries === list)) ?? null;
}

function oneADay(
  points: readonly ValuedReading[],
  list: Boundaries | null,
  figures: readonly ValuedReading[],
): readonly ChosenReading[] {
  const others = Map.groupBy(figures, ({ period }) => periodEnd(period));
  const chosen = [...Map.groupBy(points, ({ period }) => periodEnd(period))].flatMap(([day, group]) => {
    const inForce = list ?? boundariesOn(day);
    const reading = firstOf(group, inForce);
    if (reading === undefined) return [];
    const beside = (others.get(day) ?? [])
      .filter((figure) => figure !== reading && figure.value !== reading.value)
      .filter(({ boundaries }) => list === null || boundaries === list);
    return [{ reading, beside: inPrecedence(beside, inForce) }];
  });
  return chosen.toSorted((a, b) => comparePeriods(a.reading.period, b.reading.period));
}

export const figureOfSeries = (reading: ValuedReading): SeriesFigure => ({
  period: reading.period,
  value: reading.value,
  status: reading.status,
  quality: reading.quality,
  bound: reading.bound,
  source: reading.source,
  boundaries: reading.boundaries,
  observation: reading.id,
  derivation: reading.derivation,
  releasedOn: reading.releasedOn,
  knownFrom: reading.knownFrom,
});

/** The point that lies on a day, or null. */
export const pointOn = <Point extends Pick<SeriesPoint, 'period'>>(
  points: readonly Point[],
  years: number,
): Point | null => points.find(({ period }) => periodInYears(period) === years) ?? null;
