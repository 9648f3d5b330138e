import type { Area, FigureUsed, Indicator, IsoDate } from '@kts/domain';
import type { Format } from '../format.ts';
import { type Names, shortName } from '../names.ts';
import { markedNumber } from '../readings/figure-marks.ts';
import { writeCaveat } from '../readings.ts';
import type * as vi from '../vi.ts';

/** Whose findings they are, on which day. */
export type FindingContext = {
  readonly area: Pick<Area, 'slug'>;
  readonly today: IsoDate;
  readonly names: Names;
};

/** What sentences about them are made with. */
export type FindingTelling = FindingContext & { readonly words: typeof vi; readonly format: Format };

export function indicatorInFinding({ names }: FindingContext, code: string): Indicator {
  const indicator = names.indicator(code);
  if (indicator === undefined) throw new Error(`A finding of an unknown indicator: ${code}`);
  return indicator;
}

/** The short name of an indicator, as the area has it. */
export const nameInFinding = (
  { names, format, area }: FindingTelling,
  code: string,
  slug = area.slug,
): string => shortName(code, names, format.language, slug);

/** A figure as a sentence prints it: with its bound and marks, a place with how many there are. */
export const figureInFinding = (
  { words, format }: FindingTelling,
  indicator: Indicator,
  figure: FigureUsed,
): string => markedNumber(words.readings, figure, format.figure(indicator, figure.value, figure.boundaries));

/** "năm 2021 (sơ bộ)": what a reader must know before they quote the figure. */
export const periodInFinding = (
  { words, format }: FindingTelling,
  { period, status }: Pick<FigureUsed, 'period' | 'status'>,
): string => `${format.periodInText(period)}${writeCaveat(words.readings, status)}`;
