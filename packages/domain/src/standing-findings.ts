import type { ShownReading } from './computed-reading.ts';
import {
  type FigureUsed,
  figureOf,
  figureOfStanding,
  type Standing,
  type StandingOf,
} from './figure-used.ts';
import { IMPORTANCE, type StandingFinding } from './finding.ts';
import { isRank, rankCodeOf } from './indicator.ts';

/** A place or a mean, told with its value; a place published alone is told alone. */
export function standingFindings(indicators: readonly StandingOf[]): StandingFinding[] {
  const byCode = new Map(indicators.map((each) => [each.indicator.code, each]));
  return indicators
    .filter((each) => !isToldWithIndex(each, byCode))
    .flatMap((each) => standingOf(each, byCode.get(rankCodeOf(each.indicator.code))) ?? []);
}

/** The rank of an index is told with the index, when both are of one period: said twice it would count twice. */
export function isToldWithIndex(
  { indicator, latest }: Pick<StandingOf, 'indicator' | 'latest'>,
  byCode: ReadonlyMap<string, StandingOf>,
): boolean {
  if (!isRank(indicator)) return false;
  const index = byCode.get(indicator.code.slice(0, -'-rank'.length));
  return index !== undefined && index.rank !== null && index.latest.period === latest.period;
}

function standingOf(each: StandingOf, ranked: StandingOf | undefined): StandingFinding | null {
  const { indicator, latest, rank, mean } = each;
  if ((rank === null && mean === null) || isItsOwnMean(each)) return null;
  const places = isRank(indicator) ? each : ranked;
  const previous = places === undefined || rank === null ? null : movedFrom(places, rank);
  return {
    kind: 'standing',
    importance: importanceOf(each),
    indicator: indicator.code,
    value: isRank(indicator) ? null : figureOf(latest),
    period: latest.period,
    rank: rank && { place: rank.value, of: rank.of, kind: rank.kind },
    before: rank && previous && placeBefore(previous, rank.value),
    mean: mean && { value: mean.value, of: mean.of, kind: mean.kind },
    difference: each.differenceFromMean,
    figures: groundsOf(each, previous),
  };
}

/** The mean of the provinces set beside itself says nothing. */
const isItsOwnMean = ({ mean, latest }: StandingOf): boolean =>
  mean !== null && mean.observation !== null && mean.observation === latest.id;

const placeBefore = ({ period, value }: ShownReading, place: number): StandingFinding['before'] =>
  value === null ? null : { period, place: value, gained: value - place };

const groundsOf = (
  { indicator, latest, rank, mean }: StandingOf,
  previous: ShownReading | null,
): FigureUsed[] =>
  [
    isRank(indicator) ? null : figureOf(latest),
    rank && figureOfStanding(rank, 'rank', latest),
    mean && figureOfStanding(mean, 'mean', latest),
    previous && figureOf(previous),
  ].filter((figure) => figure !== null);

/** Published places before those computed here; the size of a province is no merit. */
function importanceOf({ indicator, rank, mean }: StandingOf): number {
  const published = rank?.kind === 'published';
  if (published && mean !== null) return IMPORTANCE.placeAndMean;
  if (published) return IMPORTANCE.placeOrMean;
  return IMPORTANCE.placeOrMean - (indicator.restate === 'sum' ? 2 : 1);
}

/** The place before: the rank's own series, which holds no break and one list of provinces. */
const movedFrom = ({ latest, previous }: StandingOf, rank: Standing): ShownReading | null =>
  previous !== null && latest.period === rank.period && previous.boundaries === latest.boundaries
    ? previous
    : null;
