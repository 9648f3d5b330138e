import { type Boundaries, belongsTo, boundariesOn } from './area.ts';
import type { Codebook } from './codebook.ts';
import type { ShownReading } from './computed-reading.ts';
import { isPoint } from './figure-order.ts';
import { type Indicator, isRank } from './indicator.ts';
import type { Moment, TargetJudged } from './judged-target.ts';
import { lastParts, missingParts } from './last-part.ts';
import { keyText, type ObservationKey } from './observation.ts';
import { type IsoDate, type Period, periodEnd, periodInYears } from './period.ts';
import { readingsOf } from './readings-of.ts';
import { type CouldBeKnown, releasePractice } from './release-practice.ts';
import { isOfPredecessor } from './scoreboard.ts';
import type { Verdict } from './target.ts';
import { isOfSet } from './target-series.ts';
import { urgencyOf } from './urgency.ts';
import { wantedPeriods } from './wanted-periods.ts';

/** What a figure would give its targets: a verdict, or the second point that a trend needs. */
export const WANTED_FOR = ['verdict', 'trend'] as const;
export type WantedFor = (typeof WANTED_FOR)[number];

/** The scores that a place would follow from: of all provinces of a list. */
export type WantedSet = {
  readonly indicator: string;
  readonly boundaries: Boundaries;
  readonly of: number;
  /** Provinces without a usable score. */
  readonly missing: readonly string[];
};

/** A figure that is missing, of whom, and what for. */
export type WantedFigure = ObservationKey & {
  readonly gives: WantedFor;
  /** The figure is wanted as this later period is measured: what is there of its own is not comparable. */
  readonly as: Period | null;
  readonly couldBeKnown: CouldBeKnown;
  /** Figures each of which alone would do as well. */
  readonly instead: readonly ObservationKey[];
  /** Of places only. */
  readonly set: WantedSet | null;
  /** The targets that it serves. */
  readonly serves: readonly TargetJudged[];
};

export type WantedFigures = {
  /** Those that serve most targets first, then the most urgent, then the newest. */
  readonly figures: readonly WantedFigure[];
  /** Targets without a verdict that no figure would give one. */
  readonly beyond: readonly TargetJudged[];
};

/** Verdicts that only say that a figure is missing. */
const UNDECIDED: readonly Verdict[] = ['awaiting', 'unreported', 'insufficient'];

/**
 * For each target of an area without verdict or trend the figure that would give it one.
 *
 * @param judged what the area answers for; its predecessors' targets are left out
 * @param readingsOfAll reported readings of an indicator and its parts, of all areas
 */
export function wantedFigures(
  judged: readonly TargetJudged[],
  readingsOfAll: (indicator: Indicator) => readonly ShownReading[],
  { today }: Pick<Moment, 'today'>,
  codebook: Codebook,
): WantedFigures {
  const open = judged.filter((each) => UNDECIDED.includes(each.judgement.verdict) && !isOfPredecessor(each));
  const found = open.map((each) => ({
    each,
    wanted: wantedOf(each, readingsOfAll(each.indicator), today, codebook),
  }));
  const groups = Map.groupBy(
    found.flatMap(({ wanted }) => wanted),
    (figure) => `${keyText(figure)}|${figure.as ?? ''}`,
  );
  return {
    figures: [...groups.values()]
      .flatMap(([first, ...others]) => (first === undefined ? [] : joined(first, others)))
      .toSorted(byUse),
    beyond: found.filter(({ wanted }) => wanted.length === 0).map(({ each }) => each),
  };
}

/** A figure that gives one target its verdict and another a second point is wanted for the verdict. */
const joined = (first: WantedFigure, others: readonly WantedFigure[]): WantedFigure => ({
  ...first,
  gives: [first, ...others].some(({ gives }) => gives === 'verdict') ? 'verdict' : 'trend',
  serves: [first, ...others].flatMap(({ serves }) => serves),
});

const urgencyOfAll = ({ serves }: WantedFigure): number =>
  Math.min(...serves.map(({ judgement }) => urgencyOf(judgement.verdict)));

const byUse = (a: WantedFigure, b: WantedFigure): number =>
  b.serves.length - a.serves.length ||
  urgencyOfAll(a) - urgencyOfAll(b) ||
  periodInYears(b.period) - periodInYears(a.period);

function wantedOf(
  judged: TargetJudged,
  readings: readonly ShownReading[],
  today: IsoDate,
  codebook: Codebook,
): WantedFigure[] {
  const { indicator, area, judgement } = judged;
  const source = sourceOf(judged, codebook);
  const practiceOf = (key: Pick<ObservationKey, 'indicator' | 'source'>) =>
    releasePractice(releasesLike(area, key.source, readings), key, today);
  const practice = practiceOf({ indicator: indicator.code, source });
  return wantedPeriods(judged, (period) => practice(period).from <= today).flatMap(({ period, as }) => {
    const key = keyOf(judged, source, period);
    const ground = { indicator, area, readings, codebook };
    const keys = indicator.sources.length === 0 ? missingParts(key, ground) : [key];
    return keys.map((each) => ({
      ...each,
      gives: judgement.verdict === 'insufficient' ? ('trend' as const) : ('verdict' as const),
      as,
      couldBeKnown: practiceOf(each)(each.period),
      instead: each === key && as === null ? lastParts(key, ground) : [],
      set: setOf(key, indicator, readings, codebook),
      serves: [judged],
    }));
  });
}

/** What one province has reported says nothing of when another does. */
const releasesLike = (
  { slug, predecessors }: TargetJudged['area'],
  source: string,
  readings: readonly ShownReading[],
): readonly ShownReading[] =>
  source === OF_PROVINCES
    ? readings.filter(({ area }) => area === slug || predecessors.includes(area))
    : readings;

/** Named by the document, else that of the series, else the first in the indicator's order that can speak of the area (docs/methods.md, W1). */
function sourceOf({ target, series, indicator, area }: TargetJudged, codebook: Codebook): string {
  const measured = indicator.formula === null ? undefined : codebook.indicator(indicator.formula.first);
  const order = [...indicator.sources, ...(measured?.sources ?? [])];
  const first = order.find((code) => area.level !== 'country' || code !== OF_PROVINCES);
  return target.source ?? series.source ?? first ?? order[0] ?? '';
}

/** Provinces report of themselves: none of them speaks for the country. */
const OF_PROVINCES = 'province';

function keyOf(judged: TargetJudged, source: string, period: Period): ObservationKey {
  const { indicator, area } = judged;
  return { indicator: indicator.code, area: area.slug, period, source, boundaries: listOf(judged, period) };
}

/** Places and provincial means are of one list (docs/methods.md, W8); else the list in force then that the area is on. */
function listOf({ area, indicator, series, target }: TargetJudged, period: Period): Boundaries | null {
  const set = isOfSet({ area, indicator }) ? (series.list ?? boundariesOn(periodEnd(target.period))) : null;
  if (area.level === 'country') return isRank(indicator) ? null : set;
  const list = set ?? boundariesOn(periodEnd(period));
  if (belongsTo(area, list)) return list;
  return list === '2024' ? '2025' : '2024';
}

function setOf(
  { period, source, boundaries }: ObservationKey,
  { formula }: Indicator,
  readings: readonly ShownReading[],
  codebook: Codebook,
): WantedSet | null {
  const scored = formula?.kind === 'rank' ? codebook.indicator(formula.first) : undefined;
  if (scored === undefined || boundaries === null) return null;
  const have = new Set(
    readingsOf(scored, readings, codebook, boundaries)
      .filter((score) => isPoint(score) && score.period === period)
      .filter((score) => score.source === source && score.boundaries === boundaries)
      .map(({ area }) => area),
  );
  const provinces = codebook.provinces(boundaries).map(({ slug }) => slug);
  return {
    indicator: scored.code,
    boundaries,
    of: provinces.length,
    missing: provinces.filter((slug) => !have.has(slug)),
  };
}
