import type { Asked, Period } from '@kts/domain';
import type { DatedPeriod } from './read-key.ts';
import type { Outcome } from '../outcome.ts';
import { atCell, atHeading, type Spot } from '../figures/block.ts';
import type { Unsettled } from '../figures/keyed.ts';
import { ask, complain, type Place, type Reader } from '../figures/reader.ts';
import { findPeriod, type HeadingPeriod, joinPeriods, periodTextOf } from '@kts/words/reading/heading-period';
import { periodsMeant, withYear } from '@kts/words/reading/several-periods';
import { plainPeriod } from '@kts/words/reading/period-words';
import { takeStatus } from '@kts/words/reading/text-facts';

/** The period that heading, row, the line above its group and the titles name together. */
export function periodOf(reader: Reader, spot: Spot): DatedPeriod | Unsettled {
  const { block, column } = spot;
  const own = rowPeriod(reader, spot);
  const constant = block.section?.period ?? block.facts.period ?? null;
  const text = joinedText(column.period, own, constant);
  if (text === null) {
    ask(reader, atHeading(reader, spot), periodQuestion(block.facts.periods));
    return 'waiting';
  }
  const inHeading = column.period !== null;
  const place = periodPlace(reader, spot);
  const outcome = readWhole(reader, spot, text, constant);
  if (outcome.ok === true) return outcome.value;
  if (outcome.ok === 'ask') {
    ask(reader, place, outcome.question);
    return 'waiting';
  }
  complain(reader, place, inHeading ? column.name : text, outcome);
  return 'refused';
}

/** Where the period of a figure is said. */
export const periodPlace = (reader: Reader, spot: Spot): Place =>
  spot.column.period === null ? atCell(spot, rowPlace(spot)) : atHeading(reader, spot);

const rowPlace = ({ panel: { places }, column }: Spot): number =>
  places.get('period') ?? places.get('month') ?? places.get('quarter') ?? column.index;

const PERIOD_ROLES = ['period', 'quarter', 'month'] as const;

/** What the row's own cells say of the period: a column of periods, or a name such as "GRDP năm 2022". */
function rowPeriod(reader: Reader, spot: Spot): HeadingPeriod | null {
  const { places } = spot.panel;
  if (PERIOD_ROLES.some((role) => places.has(role)))
    return { kind: 'text', text: withoutStatus(reader, partOfYear(spot)) };
  const { period, indicator, rest } = reader.read(spot.keys.indicator);
  const text = period === null || indicator === null || rest !== '' ? null : periodTextOf(period);
  return text === null ? null : { kind: 'text', text };
}

/** "II" below "Quý", "6" below "Tháng": the year stands over the columns. */
function partOfYear({ panel: { places }, keys, row }: Spot): string {
  const role = (['month', 'quarter'] as const).find((part) => places.has(part));
  if (role === undefined || places.has('period')) return keys.period;
  const text = (row.cells[places.get(role) ?? -1] ?? '').trim();
  const word = role === 'month' ? 'Tháng' : 'Quý';
  return /^(?:[ivx]{1,4}|\d{1,2})$/i.test(text) ? `${word} ${text}` : text;
}

/** "Sơ bộ 2023" below "Năm": the period, without how sure its figures are. */
function withoutStatus({ readers }: Reader, text: string): string {
  if (text === '' || readers.period(text).ok !== false) return text;
  const { status, rest } = takeStatus(plainPeriod(text));
  const toned = /năm/iu.test(text.normalize('NFC')) ? rest.replace(/(?<!\p{L})nam(?!\p{L})/gu, 'năm') : rest;
  const plain = toned.replace(/[()[\]]/g, ' ').trim();
  return status !== null && readers.period(plain).ok !== false ? plain : text;
}

type Whole = Outcome<DatedPeriod> | { readonly ok: 'ask'; readonly question: Asked };
/** A question, or the text that its answer chose. */
type Doubt = Asked | { readonly chosen: string } | null;

function readWhole(reader: Reader, spot: Spot, text: string, constant: HeadingPeriod | null): Whole {
  const doubt = partInDoubt(reader, spot, text, constant);
  if (doubt !== null && 'id' in doubt) return { ok: 'ask', question: doubt };
  const outcome = reader.readers.period(doubt?.chosen ?? text);
  if (outcome.ok === 'ask') return { ok: 'ask', question: dayQuestion(text, outcome.candidates) };
  const other = outcome.ok ? againstSection(reader, spot, outcome.value.period) : null;
  if (other === null) return outcome;
  return 'id' in other ? { ok: 'ask', question: other } : readWhole(reader, spot, other.chosen, constant);
}

/** "Năm 2022" above rows of 2023: only a person can say which is meant, unless the years stand side by side. */
function againstSection({ answers }: Reader, { block }: Spot, period: Period): Doubt {
  const said = block.section?.period;
  if (said?.kind !== 'parts' || said.year === null || period.startsWith(said.year)) return null;
  const isShown = block.layout.figures.some((each) => yearOf(each.period) === said.year);
  const [other] = periodsMeant(said);
  if (isShown || other === undefined) return null;
  const id = `period:${other}|${period}`;
  const answer = answers.get(id);
  if (answer === period) return null;
  if (answer === other) return { chosen: other };
  const params = { reason: 'which-period-of-titles' } as const;
  return { id, about: 'period', params, options: [period, other].map(periodOption) };
}

const yearOf = (period: HeadingPeriod | null): string | null =>
  period?.kind === 'parts' ? period.year : null;

/** "2022 | 2023" below "6 tháng đầu năm 2023": halves of both years, or the years themselves. */
function partInDoubt(
  { answers }: Reader,
  { block }: Spot,
  text: string,
  constant: HeadingPeriod | null,
): Doubt {
  if (constant?.kind !== 'parts' || !constant.part || !/^\d{4}$/.test(text)) return null;
  // A report of June 2024 may well print the years to 2023.
  const isShown = block.layout.figures.some((each) => yearOf(each.period) === constant.year);
  if (!isShown) return null;
  const options = [`${text}-${constant.part}`, text];
  const id = `period:${text}`;
  const answer = answers.get(id);
  if (answer !== undefined && options.includes(answer)) return { chosen: answer };
  const params = { reason: 'year-or-part', year: text, period: options[0] ?? text } as const;
  return { id, about: 'period', params, options: options.map(periodOption) };
}

const periodOption = (period: Period): Asked['options'][number] => ({
  value: period,
  params: { reason: 'period', period },
});

const dayQuestion = (text: string, candidates: readonly Period[]): Asked => ({
  id: `period:${text.trim()}`,
  about: 'period',
  params: { reason: 'which-period-of-day', text: text.trim() },
  options: candidates.map(periodOption),
});

function joinedText(
  column: HeadingPeriod | null,
  row: HeadingPeriod | null,
  constant: HeadingPeriod | null,
): string | null {
  if (row?.kind === 'text' && row.text === '') return '';
  const own = column !== null && row !== null ? joinRow(column, row) : (column ?? row);
  const text = textOf(own);
  // A part of the year without its year, "Quý I" above "2022 | 2023", goes with each of them.
  if (constant?.kind === 'parts' && constant.year === null && own?.kind === 'parts' && !own.part)
    return textOf(joinPeriods(constant, own));
  return text ?? textOf(own === null ? constant : joinPeriods(constant, own));
}

const textOf = (period: HeadingPeriod | null): string | null =>
  period === null ? null : periodTextOf(period);

/** A year in the row and a quarter in the column, or the other way about; two that differ are no period. */
function joinRow(column: HeadingPeriod, row: HeadingPeriod): HeadingPeriod {
  if (row.kind !== 'text') return column;
  const { period, rest } = findPeriod(row.text);
  if (period?.kind !== 'parts' || rest.trim() !== '' || column.kind !== 'parts') return column;
  return joinPeriods(period, column) ?? { kind: 'text', text: `${row.text} / ${periodTextOf(column)}` };
}

const FIRST_OFFERED = 2015;
const YEARS_OFFERED = 16;

/** Only a person can say which of several periods that titles name is meant, or what a file does not say. */
function periodQuestion(periods: readonly HeadingPeriod[]): Asked {
  const named = [...new Set(withYear(periods).flatMap(periodsMeant))];
  const years = Array.from({ length: YEARS_OFFERED }, (_, at) => String(FIRST_OFFERED + at));
  const isNamed = named.length > 0;
  return {
    id: 'period',
    about: 'period',
    params: { reason: isNamed ? 'which-period-of-titles' : 'which-period' },
    options: (isNamed ? named : years).map(periodOption),
  };
}
