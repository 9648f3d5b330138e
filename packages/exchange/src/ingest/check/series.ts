import {
  type Area,
  type ImportGround,
  periodInYears,
  periodParts,
  type SeriesValue,
  slipOf,
} from '@kts/domain';
import { type CheckFinding, isComparable, magnitude, middleOf } from './finding.ts';
import { beyondPeers } from './peers.ts';
import type { PlannedFigure } from '../planned-figure.ts';
import { type Slot, valueAt } from '../slots.ts';

type Point = { readonly at: number; readonly value: number; readonly of: PlannedFigure | null };

const JUMP = 5;

/** Compares each figure with its neighbours in time, in the file and in what is known: slips of units, and jumps. */
export function checkSeries(figures: readonly PlannedFigure[], ground: ImportGround): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const series of seriesOf(figures)) {
    const [first] = series;
    if (first === undefined || !isComparable(first.draft.slot.indicator)) continue;
    if (isWithinProvinces(series, first.draft.slot, ground)) continue;
    const points = pointsOf(series, first, knownOf(first, ground));
    if (points.length > 1) addOddOnes(points, findings);
    else findings.push(...beyondPeers(first, ground));
  }
  return findings;
}

/** Near to all that is known of any province: nothing of such a series can be odd. */
function isWithinProvinces(
  series: readonly PlannedFigure[],
  { indicator, source, boundaries }: Slot,
  ground: ImportGround,
): boolean {
  const known = boundaries === null ? null : ground.spread?.(indicator.code, source);
  if (!known) return false;
  const values = [known.least, known.most, ...series.flatMap(({ value }) => value || [])];
  const least = Math.min(...values);
  return least > 0 && Math.max(...values) <= JUMP * least;
}

const knownOf = (
  { draft: { slot, area } }: PlannedFigure,
  { series }: ImportGround,
): readonly SeriesValue[] => series?.(slot.indicator.code, area.slug, slot.source) ?? [];

function pointsOf(
  series: readonly PlannedFigure[],
  { draft: { slot } }: PlannedFigure,
  known: readonly SeriesValue[],
): Point[] {
  const points: Point[] = [];
  for (const of of series) if (of.value) points.push({ at: of.draft.slot.at, value: of.value, of });
  if (known.length > 0) points.push(...knownPoints(series, slot, known));
  return points.sort((a, b) => a.at - b.at);
}

/** What is known of the same series at periods that the file does not bring. */
function knownPoints(series: readonly PlannedFigure[], slot: Slot, known: readonly SeriesValue[]): Point[] {
  const planned = new Set(series.map(({ draft }) => draft.slot.period));
  return known
    .filter(({ period, boundaries }) => boundaries === slot.boundaries && !planned.has(period))
    .filter(({ period, value }) => value !== 0 && periodParts(period).frequency === slot.frequency)
    .map(({ period, value }) => ({ at: periodInYears(period), value, of: null }));
}

/** Figures that differ in the period only, and periods of one length; in the order of the file. */
function seriesOf(figures: readonly PlannedFigure[]): PlannedFigure[][] {
  const strands = new Map<string, Map<Area, PlannedFigure[]>>();
  const all: PlannedFigure[][] = [];
  let slot: Slot | null = null;
  let strand = new Map<Area, PlannedFigure[]>();
  for (const figure of figures) {
    const { draft } = figure;
    if (draft.slot !== slot) {
      slot = draft.slot;
      strand = valueAt(strands, strandOf(slot), () => new Map());
    }
    const series = strand.get(draft.area);
    if (series !== undefined) series.push(figure);
    else {
      const begun = [figure];
      strand.set(draft.area, begun);
      all.push(begun);
    }
  }
  return all;
}

const strandOf = ({ indicator, source, boundaries, frequency }: Slot): string =>
  `${indicator.code}|${source}|${boundaries}|${frequency}`;

/** Each planned figure against the nearest one before it, or behind it for the first. */
function addOddOnes(points: readonly Point[], findings: CheckFinding[]): void {
  const sizes = Float64Array.from(points, ({ value }) => Math.abs(value)).sort();
  const middle = middleOf(sizes, Math.floor((sizes.length - 1) / 2));
  // Where the greatest is not even five times the least, nothing can be odd.
  if (sizes.length > 0 && middleOf(sizes, sizes.length - 1) <= JUMP * middleOf(sizes, 0)) {
    if (points.every(({ value }) => value > 0)) return;
  }
  points.forEach((point, at) => {
    const finding = point.of === null ? null : oddity(points, at, point.of, middle);
    if (finding !== null) findings.push(finding);
  });
}

function oddity(
  points: readonly Point[],
  at: number,
  of: PlannedFigure,
  middle: number,
): CheckFinding | null {
  const { value = 0 } = points[at] ?? {};
  const before = points[at - 1];
  const other = before ?? points[at + 1];
  if (other === undefined) return null;
  const slip = slipOf(value, other.value);
  if (slip === null)
    return before !== undefined && jumps(points[at], before) ? jump(of, value, before.value) : null;
  // Of two that differ by a slip, the one far from the middle of the series is pointed out; of only two, the later.
  const isOdd =
    points.length === 2 ? before !== undefined || other.of === null : slipOf(value, middle) !== null;
  return isOdd ? magnitude(of, value, other.value, slip) : null;
}

function jumps(point: Point | undefined, before: Point): boolean {
  if (point === undefined || point.at - before.at > 1) return false;
  const ratio = point.value / before.value;
  return ratio > JUMP || ratio < 1 / JUMP;
}

const jump = (of: PlannedFigure, value: number, before: number): CheckFinding => ({
  severity: 'warning',
  of,
  params: { reason: 'jump', isMore: value > before, before, times: JUMP },
});
