import type { Area, Asked, Bound, Boundaries, Indicator, ObservationStatus, Quality } from '@kts/domain';
import type { Lexicon } from '@kts/words/reading/lexicon';
import type { DraftUnit } from '../drafts.ts';
import { memoised, type Outcome } from '../outcome.ts';
import { valueAt } from '../slots.ts';
import {
  indicatorReader,
  type PeriodOutcome,
  readArea,
  readPeriodCell,
  readUnit,
  sourceReader,
  suggestionBudget,
} from './read-key.ts';
import {
  readAddress,
  readBound,
  readBoundaries,
  readQuality,
  readReleasedOn,
  readStatusCell,
} from './remark-readers.ts';
import { sourceQuestion, unknownSourceQuestion } from './source-question.ts';

/** One reader for each kind of cell; each distinct text is read once. */
export type CellReaders = {
  readonly indicator: (text: string) => Outcome<Indicator>;
  readonly source: (text: string) => Outcome<string>;
  /** What to ask where {@link source} refuses a text, null when there is nothing to ask. */
  readonly askSource: (text: string) => Asked | null;
  readonly period: (text: string) => PeriodOutcome;
  readonly area: (text: string, era: Boundaries) => Outcome<Area>;
  /** Where the list is not known yet: is it a name or code of any? */
  readonly areaOfAny: (text: string) => Outcome<Area>;
  readonly boundaries: (text: string) => Outcome<Boundaries | null>;
  readonly status: (text: string) => Outcome<readonly ObservationStatus[]>;
  readonly quality: (text: string) => Outcome<Quality>;
  readonly bound: (text: string) => Outcome<Bound | null>;
  readonly releasedOn: (text: string) => Outcome<string | null>;
  readonly address: (text: string) => Outcome<string | null>;
  readonly unit: (text: string, indicator: Indicator) => Outcome<DraftUnit>;
  readonly isUnit: (text: string) => boolean;
  /** What a person answered, by question. */
  readonly answers: ReadonlyMap<string, string>;
  /** Asked where a file does not say who measured its figures. */
  readonly sourceQuestion: Asked;
};

/** `answers` may hold what a person said of a period that can be several, under `period:<text>`. */
export function cellReaders(lexicon: Lexicon, answers: ReadonlyMap<string, string>): CellReaders {
  const { codebook, areas, units } = lexicon;
  const maySuggest = suggestionBudget();
  const inEra = {
    '2024': memoised((text) => readArea(areas, text, '2024', maySuggest)),
    '2025': memoised((text) => readArea(areas, text, '2025', maySuggest)),
  };
  const read = new Map<Indicator, (text: string) => Outcome<DraftUnit>>();
  return {
    indicator: memoised(indicatorReader(lexicon.indicators, maySuggest)),
    source: memoised(sourceReader(lexicon, answers)),
    askSource: memoised(unknownSourceQuestion(lexicon)),
    period: memoised((text) => readPeriodCell(text, answers)),
    area: (text, era) => inEra[era](text),
    areaOfAny: (text) => {
      // The names of 2025 are all among those before: what is unknown to both is told with the nearest of these.
      const now = inEra['2025'](text);
      return now.ok ? now : inEra['2024'](text);
    },
    boundaries: memoised(readBoundaries),
    status: memoised(readStatusCell),
    quality: memoised(readQuality),
    bound: memoised(readBound),
    releasedOn: memoised(readReleasedOn),
    address: memoised(readAddress),
    unit: (text, indicator) =>
      valueAt(read, indicator, () => memoised((unit: string) => readUnit(unit, indicator, units)))(text),
    isUnit: units.isUnit,
    answers,
    sourceQuestion: sourceQuestion(codebook),
  };
}
