import type { Bound, Derivation, ObservationStatus, Quality } from '@kts/domain';
import type { Format } from '../format.ts';
import type { Written } from '../units.ts';
import { FIGURE_MARKS, type FigureMark } from './mark-codes.ts';
import type { readings } from './vi.ts';

/** A figure with all that must be printed with it. */
export type MarkedFigure = {
  readonly value: number;
  readonly bound: Bound | null;
  readonly status: readonly ObservationStatus[];
  readonly quality: Quality;
  readonly derivation: Derivation | 'rank' | 'mean';
};

const RESTATED: readonly MarkedFigure['derivation'][] = [
  'sum',
  'ratio-of-sums',
  'official-mean',
  'mean-weighted',
];

/** The marks of a figure: estimate, unverified, restated, of another definition, doubtful. */
export function marksOf({
  status,
  quality,
  derivation,
}: Omit<MarkedFigure, 'value' | 'bound'>): FigureMark[] {
  const has: Record<FigureMark, boolean> = {
    estimate: status.includes('E'),
    unverified: status.includes('V'),
    restated: RESTATED.includes(derivation),
    definition: status.includes('D'),
    doubtful: quality === 'doubtful',
  };
  return FIGURE_MARKS.filter((mark) => has[mark]);
}

type Printing = {
  readonly words: typeof readings;
  readonly format: Format;
  readonly indicator: Written;
};

/**
 * A number as it is printed everywhere, with its bound before it and its marks behind it: "trên 9.300 doanh
 * nghiệp", "13,17 % (ƯT)", "84,0 (QĐ)(*)".
 *
 * @param unit `without` where the heading of a table has it
 */
export function writeMarkedFigure(
  { words, format, indicator }: Printing,
  figure: MarkedFigure,
  unit: 'with' | 'without' = 'with',
): string {
  const number =
    unit === 'with' ? format.withUnit(indicator, figure.value) : format.value(indicator, figure.value);
  return markedNumber(words, figure, number);
}

/** {@link writeMarkedFigure} of a number that is written already, in another form than usual. */
export function markedNumber(
  words: typeof readings,
  figure: Omit<MarkedFigure, 'value'>,
  number: string,
): string {
  const marks = writeMarks(words, figure);
  return [
    ...(figure.bound === null ? [] : [words.bounds[figure.bound]]),
    number,
    ...(marks === '' ? [] : [marks]),
  ].join('\u00a0');
}

/** The marks alone, where the number stands in a type of its own: "(ƯT)(*)"; '' of none. */
export const writeMarks = (words: typeof readings, figure: Omit<MarkedFigure, 'value' | 'bound'>): string =>
  marksOf(figure)
    .map((mark) => words.marks[mark])
    .join('');

/** The legend of the marks that a page shows: "(ƯT) ước tính; (QĐ) quy đổi …"; '' where it shows none. */
export const writeLegend = (words: typeof readings, shown: readonly FigureMark[]): string =>
  FIGURE_MARKS.filter((mark) => shown.includes(mark))
    .map((mark) => `${words.marks[mark]}\u00a0${words.legend[mark]}`)
    .join('; ');
