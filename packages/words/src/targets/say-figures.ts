import {
  type Boundaries,
  isRank,
  type LatestAside,
  type Period,
  provinceCount,
  type SeriesFigure,
} from '@kts/domain';
import { markedNumber } from '../readings/figure-marks.ts';
import type { readings } from '../readings/vi.ts';
import type { Telling } from './telling.ts';

/** Why the newest figure does not decide; null where it does. */
export const sayLatestAside = (
  { words, format }: Pick<Telling, 'words' | 'format'>,
  { latestAside, period }: { readonly latestAside: LatestAside | null; readonly period: Period },
): string | null => (latestAside === null ? null : words.latest[latestAside](format.periodInText(period)));

type Figure = Pick<SeriesFigure, 'value' | 'boundaries'>;

/** What a figure is that the same source gives beside a point: "danh mục 34 tỉnh, chênh +4 tỷ đồng". */
export function sayBeside({ words, format, indicator }: Telling, point: Figure, figure: Figure): string {
  const { boundaries } = figure;
  const difference = figure.value - point.value;
  return [
    ...(boundaries === null || boundaries === point.boundaries
      ? []
      : [words.beside.list(String(provinceCount(boundaries)))]),
    difference === 0 ? words.beside.same : words.beside.difference(format.difference(indicator, difference)),
  ].join(', ');
}

type PlaceSet = {
  readonly boundaries: Boundaries;
  readonly of: number;
  readonly issuedBoundaries: Boundaries;
};

/** Of places and provincial means: in which list they are judged, and in which the document meant them. */
export function saySet({ words, format, indicator }: Telling, set: PlaceSet | null): string | null {
  if (set === null) return null;
  const of = format.number(set.of);
  if (set.boundaries !== set.issuedBoundaries)
    return words.setChanged(format.number(provinceCount(set.issuedBoundaries)), of);
  // A place says of how many it is.
  return isRank(indicator) ? null : words.set(of);
}

type Changed = {
  readonly from: string;
  readonly to: string;
  /** The day of the revision, as it is written. */
  readonly date: string;
  readonly before: SeriesMarked | null;
  readonly after: SeriesMarked;
};

type SeriesMarked = Pick<
  SeriesFigure,
  'value' | 'boundaries' | 'status' | 'quality' | 'bound' | 'derivation'
>;

/** "Đổi từ Đạt sang Không đạt do số liệu được điều chỉnh ngày 12/3/2026: 15,20 % → 14,80 %." */
export function sayChanged(
  { words, format, indicator, readings: marks }: Telling & { readonly readings: typeof readings },
  { from, to, date, before, after }: Changed,
): string {
  const write = (figure: SeriesMarked): string =>
    markedNumber(marks, figure, format.figure(indicator, figure.value, figure.boundaries));
  const figures = before === null ? write(after) : words.changedFigures(write(before), write(after));
  return `${words.changed(from, to, date)}: ${figures}.`;
}
