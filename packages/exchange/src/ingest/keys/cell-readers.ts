import type { Area, Asked, Boundaries, Indicator, ObservationStatus, Period, Quality } from '@kts/domain';
import { boundariesOn, namedEntry, namedOf, namedUnit, periodEnd } from '@kts/domain';
import type { AreaReader } from '@kts/words/reading/area-names';
import { readBoundaries } from './boundary-names.ts';
import type { DraftUnit } from '../drafts.ts';
import { bare, withoutNotes } from '@kts/words/reading/fold';
import { ORDINAL } from '@kts/words/reading/text-facts';
import type { NameFinder } from '@kts/words/reading/indicator-names';
import type { Lexicon } from '@kts/words/reading/lexicon';
import type { Outcome } from '../outcome.ts';
import { accept, memoised, refuse } from '../outcome.ts';
import { readPeriod } from '@kts/words/reading/period';
import { valueAt } from '../slots.ts';
import type { UnitNames } from '@kts/words/reading/unit';
import { sourceAnswerId, sourceQuestion, unknownSourceQuestion } from './source-question.ts';
import { readAddress, readQuality, readReleasedOn, readStatusCell } from './remark-readers.ts';

export type DatedPeriod = { readonly period: Period; readonly era: Boundaries };

/** A text that can be several periods waits for a person. */
export type PeriodOutcome =
  | Outcome<DatedPeriod>
  | { readonly ok: 'ask'; readonly candidates: readonly Period[] };

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
    releasedOn: memoised(readReleasedOn),
    address: memoised(readAddress),
    unit: (text, indicator) =>
      valueAt(read, indicator, () => memoised((unit: string) => readUnit(unit, indicator, units)))(text),
    isUnit: units.isUnit,
    answers,
    sourceQuestion: sourceQuestion(codebook),
  };
}

const isMissing = (text: string): boolean => text.trim() === '';
const EMPTY_KEY = refuse({ reason: 'key-blank' });

/** More unknown names than this are no slips; the nearest to each of 200,000 would take minutes to find. */
const MOST_SUGGESTED = 1000;

/** Says whether one more suggestion may be looked for. */
function suggestionBudget(): () => boolean {
  let left = MOST_SUGGESTED;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

function indicatorReader(
  names: NameFinder<Indicator>,
  maySuggest: () => boolean,
): (text: string) => Outcome<Indicator> {
  return (text) => {
    if (isMissing(text)) return EMPTY_KEY;
    const indicator = names.find(text) ?? names.find(bare(withoutNotes(text)).replace(ORDINAL, ''));
    if (indicator !== null) return accept(indicator);
    const like = maySuggest() ? names.suggest(text) : null;
    return refuse({ reason: 'indicator-unknown', like: like === null ? null : namedEntry(like) });
  };
}

function sourceReader(
  { sourcesIn, codebook }: Lexicon,
  answers: ReadonlyMap<string, string>,
): (text: string) => Outcome<string> {
  const all = codebook.sources.map(namedOf);
  return (text) => {
    const [source, ...others] = sourcesIn(text);
    const answer = answers.get(sourceAnswerId(text));
    if (source === undefined && codebook.sources.some(({ code }) => code === answer))
      return accept(answer ?? '');
    if (source === undefined) return refuse({ reason: 'source-unknown', sources: all });
    return others.length === 0
      ? accept(source)
      : refuse({ reason: 'sources-several', sources: [source, ...others] });
  };
}

const dated = (period: Period): Outcome<DatedPeriod> =>
  accept({ period, era: boundariesOn(periodEnd(period)) });

function readPeriodCell(text: string, answers: ReadonlyMap<string, string>): PeriodOutcome {
  if (isMissing(text)) return EMPTY_KEY;
  const read = readPeriod(text);
  if (read.kind === 'period') return dated(read.period);
  if (read.kind === 'refused') return refuse({ reason: read.code });
  const answer = answers.get(`period:${text.trim()}`);
  return answer !== undefined && read.candidates.includes(answer)
    ? dated(answer)
    : { ok: 'ask', candidates: read.candidates };
}

function readArea(
  areas: AreaReader,
  text: string,
  era: Boundaries,
  maySuggest: () => boolean,
): Outcome<Area> {
  if (isMissing(text)) return EMPTY_KEY;
  const read = areas(text, era);
  if (read.kind === 'area') return accept(read.area);
  if (read.kind === 'refused') return refuse(read.params);
  return refuse({ reason: 'province-unknown', like: maySuggest() ? read.like() : null });
}

function readUnit(text: string, indicator: Indicator, units: UnitNames): Outcome<DraftUnit> {
  const exponent = units.exponent(text, indicator);
  return exponent === null
    ? refuse({ reason: 'unit-not-of-indicator', unit: namedUnit(indicator) })
    : accept({ text, exponent });
}
