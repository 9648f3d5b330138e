import {
  type Bound,
  type Boundaries,
  type Derivation,
  isRank,
  type MissingReason,
  type ObservationStatus,
  type Quality,
} from '@kts/domain';
import { formatFor, type Written } from '@kts/words/format';
import type { Language } from '@kts/words/language';
import {
  type MarkedFigure,
  markedNumber,
  writeMarkedFigure,
  writeMarks,
} from '@kts/words/readings/figure-marks';
import { type ReadingWords, writeStatus, writeSureness } from '@kts/words/readings';
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { useWords } from './words.ts';

export type { Written } from '@kts/words/format';
export type { Language } from '@kts/words/language';
export { compareNames, sortedByName } from './collation.ts';

type Shown = MarkedFigure & { readonly boundaries: Boundaries | null };

/** Everything of a figure that depends on the language, as plain functions. */
export const pageFormatFor = (language: Language, { readings }: { readonly readings: ReadingWords }) => ({
  ...formatFor(language),
  status: (status: readonly ObservationStatus[]) => writeStatus(readings, status),
  missing: (reason: MissingReason | null) => readings.missing[reason ?? 'O'],
  quality: (quality: Quality) => readings.qualities[quality],
  /** A figure as it stands alone, with its bound and marks: "trên 8,59 % (ƯT)", "12/63 (*)". */
  marked: (indicator: Written, figure: Shown) =>
    markedNumber(readings, figure, formatFor(language).figure(indicator, figure.value, figure.boundaries)),
  /** As `marked`, without a unit: for columns whose heading has it. */
  markedValue: (indicator: Written, figure: MarkedFigure) =>
    writeMarkedFigure({ words: readings, format: formatFor(language), indicator }, figure, 'without'),
  /** As `marked`, on a picture that names the unit elsewhere; a place says of how many it is. */
  markedOnPicture: (indicator: Written, figure: Shown) =>
    isRank(indicator)
      ? markedNumber(readings, figure, formatFor(language).figure(indicator, figure.value, figure.boundaries))
      : writeMarkedFigure({ words: readings, format: formatFor(language), indicator }, figure, 'without'),
  /** As `marked`, of a number that is written already. */
  markedText: (figure: Omit<MarkedFigure, 'value'>, number: string) => markedNumber(readings, figure, number),
  /** The marks alone: "(ƯT)(*)"; '' of none. */
  marks: (figure: Omit<MarkedFigure, 'value' | 'bound'>) => writeMarks(readings, figure),
  bound: (bound: Bound) => readings.bounds[bound],
  /** How sure a figure is: its status, and its quality where that is not plain. */
  sureness: (reading: { readonly status: readonly ObservationStatus[]; readonly quality: Quality }) =>
    writeSureness(readings, reading),
  derivation: (derivation: Derivation) => readings.derivations[derivation],
});

export type PageFormat = ReturnType<typeof pageFormatFor>;

/** The functions of {@link pageFormatFor} in the language of the page. */
export function useFormat(): PageFormat {
  const language = useLocale();
  const words = useWords();
  return useMemo(() => pageFormatFor(language, words), [language, words]);
}
