import {
  type Area,
  type Boundaries,
  boundariesOn,
  type Indicator,
  namedEntry,
  namedOf,
  namedUnit,
  type Period,
  periodEnd,
} from '@kts/domain';
import type { AreaReader } from '@kts/words/reading/area-names';
import { bare, withoutNotes } from '@kts/words/reading/fold';
import type { NameFinder } from '@kts/words/reading/indicator-names';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { readPeriod } from '@kts/words/reading/period';
import { ORDINAL } from '@kts/words/reading/text-facts';
import type { UnitNames } from '@kts/words/reading/unit';
import type { DraftUnit } from '../drafts.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { sourceAnswerId } from './source-question.ts';

export type DatedPeriod = { readonly period: Period; readonly era: Boundaries };

/** A text that can be several periods waits for a person. */
export type PeriodOutcome =
  | Outcome<DatedPeriod>
  | { readonly ok: 'ask'; readonly candidates: readonly Period[] };

const isMissing = (text: string): boolean => text.trim() === '';
const EMPTY_KEY = refuse({ reason: 'key-blank' });

/** More unknown names than this are no slips; the nearest to each of 200,000 would take minutes to find. */
const MOST_SUGGESTED = 1000;

/** Says whether one more suggestion may be looked for. */
export function suggestionBudget(): () => boolean {
  let left = MOST_SUGGESTED;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

export function indicatorReader(
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

export function sourceReader(
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

export function readPeriodCell(text: string, answers: ReadonlyMap<string, string>): PeriodOutcome {
  if (isMissing(text)) return EMPTY_KEY;
  const read = readPeriod(text);
  if (read.kind === 'period') return dated(read.period);
  if (read.kind === 'refused') return refuse({ reason: read.code });
  const answer = answers.get(`period:${text.trim()}`);
  return answer !== undefined && read.candidates.includes(answer)
    ? dated(answer)
    : { ok: 'ask', candidates: read.candidates };
}

export function readArea(
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

export function readUnit(text: string, indicator: Indicator, units: UnitNames): Outcome<DraftUnit> {
  const exponent = units.exponent(text, indicator);
  return exponent === null
    ? refuse({ reason: 'unit-not-of-indicator', unit: namedUnit(indicator) })
    : accept({ text, exponent });
}
