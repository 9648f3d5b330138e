import { indicatorOption } from './constants.ts';
import type { Asked, ColumnRole, Indicator } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import type { Lexicon } from './lexicon.ts';
import { type HeadingPeriod, periodTextOf } from './heading-period.ts';
import { takeStatus } from './heading-text.ts';
import type { Remarks } from './drafts.ts';
import { fold } from './fold.ts';
import type { Outcome } from './outcome.ts';
import { periodOfParts } from './period-parts.ts';
import { plainPeriod } from './period-words.ts';
import { askAt, complainAt, type WideContext } from './wide-context.ts';

/** What the key cells of a row say of all its figures; undefined where the row has no such cell. */
export type RowKeys = {
  readonly areaText: string | undefined;
  readonly areaAt: number;
  readonly indicator: Indicator | 'refused' | 'waiting' | undefined;
  readonly period: HeadingPeriod | undefined;
  readonly periodAt: number;
  readonly unit: string | null;
  readonly unitAt: number;
  readonly source: string;
  readonly boundaries: string;
  readonly status: string;
  readonly cells: { readonly note: string; readonly releasedOn: string };
};

const cellAt = ({ shape }: WideContext, row: TableRow, role: ColumnRole): string =>
  (row.cells[shape.places.get(role) ?? -1] ?? '').trim();

const KEY_ROLES = ['province', 'indicator', 'period', 'quarter', 'month'] as const;

/** Reads the keys of a row; a blank key takes that of the row above where another key is filled (merged cells). */
export function keysOfRow(context: WideContext, row: TableRow): RowKeys {
  const { shape } = context;
  const keyed = KEY_ROLES.filter((role) => shape.places.has(role));
  const isContinued = keyed.length > 1 && keyed.some((role) => cellAt(context, row, role) !== '');
  const read = (role: 'province' | 'indicator' | 'period'): string => {
    const own = cellAt(context, row, role);
    const text = own === '' && isContinued ? context.above[role] : own;
    context.above[role] = text;
    return text;
  };
  const name = withoutTranslation(read('province'), context.lexicon);
  const indicatorText = read('indicator');
  const periodText = periodOfParts((role) => (role === 'period' ? read(role) : cellAt(context, row, role)));
  const part = partOfYear(context, row);
  const named = statedInPeriod(context, periodText);
  const indicator = readIndicator(context, row, indicatorText);
  const unitCell = cellAt(context, row, 'unit');
  return {
    areaText: areaTextOf(context, row, name),
    areaAt: shape.places.get('province') ?? shape.places.get('provinceCode') ?? -1,
    indicator,
    period: periodOfRow(context, part?.text ?? named.text, indicatorText),
    periodAt: part?.at ?? shape.places.get('period') ?? -1,
    unit: unitCell === '' ? unitInName(context, indicatorText) : unitCell,
    unitAt: unitCell === '' ? (shape.places.get('indicator') ?? -1) : (shape.places.get('unit') ?? -1),
    source: cellAt(context, row, 'source'),
    boundaries: cellAt(context, row, 'boundaries'),
    status: cellAt(context, row, 'status') || named.status,
    cells: { note: cellAt(context, row, 'note'), releasedOn: cellAt(context, row, 'releasedOn') },
  };
}

/** "Sơ bộ 2023" below "Năm": the period, and how sure its figures are. */
function statedInPeriod({ readers }: WideContext, text: string): { text: string; status: string } {
  if (text === '' || readers.period(text).ok !== false) return { text, status: '' };
  const { status, rest } = takeStatus(plainPeriod(text));
  const plain = rest.replace(/[()[\]]/g, ' ').trim();
  return status === null || readers.period(plain).ok !== true
    ? { text, status: '' }
    : { text: plain, status };
}

function periodOfRow(context: WideContext, text: string, name: string): HeadingPeriod | undefined {
  const { places } = context.shape;
  const isKeyed = (['period', 'quarter', 'month'] as const).some((role) => places.has(role));
  return isKeyed ? { kind: 'text', text } : periodInName(context, name);
}

/** "GRDP năm 2022" names the period of its row. */
function periodInName(context: WideContext, name: string): HeadingPeriod | undefined {
  const { period, indicator, rest } = context.heading(name);
  const text = period === null || indicator === null || rest !== '' ? null : periodTextOf(period);
  return text === null ? undefined : { kind: 'text', text };
}

/** "II" below "Quý, "6" below "Tháng": the year stands over the columns. */
function partOfYear(context: WideContext, row: TableRow): { text: string; at: number } | null {
  const { places } = context.shape;
  const role = (['month', 'quarter'] as const).find((part) => places.has(part));
  if (role === undefined || places.has('period')) return null;
  const text = cellAt(context, row, role);
  const word = role === 'month' ? 'Tháng' : 'Quý';
  return { text: /^(?:[ivx]+|\d+)$/i.test(text) ? `${word} ${text}` : text, at: places.get(role) ?? -1 };
}

const ENGLISH =
  /\b(?:whole|country|delta|river|highlands?|central|coast(?:al)?|south(?:east)?|north(?:ern)?|midlands|region)\b/i;

/** "CẢ NƯỚC - WHOLE COUNTRY", as yearbooks print it. */
export function withoutTranslation(text: string, lexicon: Lexicon): string {
  const [first = '', ...rest] = text.split(/\s+[-–/]\s+|\n/);
  return rest.length > 0 && ENGLISH.test(rest.join(' ')) && lexicon.isArea(first) ? first : text;
}

/** A code beside the name must agree with it, so the two are read as one text. */
function areaTextOf(context: WideContext, row: TableRow, name: string): string | undefined {
  const { places } = context.shape;
  if (!places.has('province') && !places.has('provinceCode')) return undefined;
  const code = cellAt(context, row, 'provinceCode');
  return name === '' || code === '' ? name || code : `${code} ${name}`;
}

const unitInName = (context: WideContext, text: string): string | null =>
  text === '' ? null : context.heading(text).unit;

function readIndicator(context: WideContext, row: TableRow, text: string): RowKeys['indicator'] {
  const at = context.shape.places.get('indicator');
  if (at === undefined) return undefined;
  if (text === '') {
    const outcome = context.readers.indicator('');
    if (!outcome.ok) complainAt(context, row, at, text, outcome);
    return 'refused';
  }
  const part = context.heading(text);
  if (part.indicator !== null && part.rest === '') return part.indicator;
  return askIndicator(context, row, at, text);
}

/** A row that is no indicator of ours: left out, or what it is taken for, as a person says. */
function askIndicator(
  context: WideContext,
  row: TableRow,
  at: number,
  text: string,
): 'refused' | 'waiting' | Indicator {
  const { lexicon, readers } = context;
  const id = `row:${fold(text)}`;
  const answer = readers.answers.get(id);
  if (answer === 'ignore') return 'refused';
  const chosen = answer === undefined ? undefined : lexicon.codebook.indicator(answer);
  if (chosen !== undefined) return chosen;
  const like = lexicon.suggestIndicator(context.heading(text).rest || text);
  askAt(context, row, at, rowQuestion(id, text, like));
  return 'waiting';
}

const rowQuestion = (id: string, text: string, like: Indicator | null): Asked => ({
  id,
  about: 'indicator',
  params: { reason: 'what-is-row', text },
  options: [
    ...(like === null ? [] : [{ value: like.code, params: indicatorOption(like) }]),
    { value: 'ignore', params: { reason: 'leave-out-row' } },
  ],
});

/** What stands beside the figures of a row; figures that say the same share one. */
export function remarksOf(
  context: WideContext,
  row: TableRow,
  keys: RowKeys,
  ownStatus: string | null,
): Remarks | null {
  const { constants, readers } = context;
  const statusText = ownStatus ?? (keys.status || (constants.status ?? ''));
  const id = `${statusText}\u001f${keys.cells.note}\u001f${keys.cells.releasedOn}`;
  const known = context.remarks.get(id);
  if (known !== undefined) return known;
  const status = take(context, row, 'status', statusText, readers.status);
  const dateText = keys.cells.releasedOn || (context.settings.releasedOn ?? '');
  const releasedOn = take(context, row, 'releasedOn', dateText, readers.releasedOn);
  if (status === undefined || releasedOn === undefined) return null;
  const remarks: Remarks = {
    status,
    quality: 'ok',
    note: keys.cells.note || null,
    noteEn: null,
    releasedOn,
    sourceTitle: null,
    sourceUrl: null,
  };
  context.remarks.set(id, remarks);
  return remarks;
}

function take<T>(
  context: WideContext,
  row: TableRow,
  role: ColumnRole,
  text: string,
  read: (text: string) => Outcome<T>,
): T | undefined {
  const outcome = read(text);
  if (outcome.ok) return outcome.value;
  complainAt(context, row, context.shape.places.get(role) ?? null, text, outcome);
  return undefined;
}
