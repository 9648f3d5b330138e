import type { ColumnRole, Indicator, ObservationStatus } from '@kts/domain';
import { bare, fold, tidy, withoutNotes } from './fold.ts';
import type { HeadingPeriod } from './heading-period.ts';
import { findPeriod } from './heading-period.ts';
import { roleOf } from './heading-roles.ts';
import type { Lexicon } from './lexicon.ts';

/** What one heading cell says by itself. */
export type HeadingPart = {
  readonly text: string;
  readonly role: ColumnRole | null;
  readonly indicator: Indicator | null;
  /** Text of the name of a province. */
  readonly area: string | null;
  readonly period: HeadingPeriod | null;
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
  /** Not figures of ours: plans, and comparisons of one column with another. */
  readonly aside: 'plan' | 'comparison' | null;
  /** Words that nothing was made of. */
  readonly rest: string;
};

const STATUS_WORDS: readonly (readonly [pattern: RegExp, status: ObservationStatus])[] = [
  [/(?<!\p{L})(?:so lieu )?(?:so bo|sb)(?!\p{L})(?:.{0,3}prel(?:iminary)?(?!\p{L})\.?)?/u, 'P'],
  [/(?<!\p{L})prel(?:iminary)?(?!\p{L})\.?/u, 'P'],
  [/(?<!\p{L})(?:so lieu )?uoc(?: tinh| thuc hien| th| dat| ca)?(?!\p{L})|(?<!\p{L})uth(?!\p{L})/u, 'E'],
  [/(?<!\p{L})(?:so lieu )?chinh thuc(?!\p{L})/u, 'A'],
  [/^ ?(?:thuc hien|th|thuc te|thuc dat)(?!\p{L})|(?<!\p{L})(?:thuc hien|th)(?: nam)? ?$/u, 'A'],
  [/(?<!\p{L})(?:du bao)(?!\p{L})/u, 'F'],
];
/** Words of plans, which are no figures of what was. */
export const PLAN =
  /(?<!\p{L})(?:ke hoach|kh|muc tieu|target|du kien|phan dau|chi tieu giao|du toan)(?!\p{L})/u;
const COMPARISON =
  /(?<!\p{L})(?:so voi|so sanh|so cung ky|cung ky|tang[ ,/]+giam|chenh lech|hoan thanh|dat ty le|ss)(?!\p{L})|\d{4} ?\/ ?\d{4}|^\(?[+±] ?\/? ?-/u;
/** Prices of another year: another indicator, and its year is no period. */
const CONSTANT_PRICES = /gia (?:so sanh|co dinh|goc)/;
/** What counts the rows of a list, before a name that {@link bare} made plain: "1.2. ", "a) ", "- ". */
export const ORDINAL =
  /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])[.):]+ ?|[-+*•] ?|trong do ?:? ?|o\.? ?w\.? ?|tong so (?=\p{L}))+/u;
const NEUTRAL = new Set([
  '',
  'tong so',
  'gia tri',
  'so luong',
  'so lieu',
  'tong',
  'ket qua',
  'nam',
  'don vi tinh',
  'dvt',
]);

const NOTHING: HeadingPart = {
  text: '',
  role: null,
  indicator: null,
  area: null,
  period: null,
  unit: null,
  status: null,
  aside: null,
  rest: '',
};

/** Reads a heading as offices write it: "Tỷ trọng KTS (%)", "GRDP năm 2023 (tỷ đồng)", "Sơ bộ Quý I/2024". */
export function readHeading(text: string, lexicon: Lexicon): HeadingPart {
  const plain = tidy(withoutNotes(text));
  if (plain === '') return NOTHING;
  const { body, unit } = takeUnit(plain, lexicon);
  const known = { ...NOTHING, text: plain, unit };
  const whole = meaningOf(plain, lexicon) ?? meaningOf(body, lexicon);
  if (whole !== null) return { ...known, ...whole };
  const folded = bare(body);
  if (CONSTANT_PRICES.test(folded)) return { ...known, rest: folded };
  if (COMPARISON.test(folded)) return { ...known, aside: 'comparison' };
  const found = findPeriod(body);
  const { status, rest: unmarked } = takeStatus(found.rest);
  const aside = PLAN.test(unmarked) ? 'plan' : null;
  const rest = unmarked
    .trim()
    .replace(ORDINAL, '')
    .replace(/[()[\]]/g, ' ')
    .replace(/^[\s:,.–/*-]+|[\s:,.–/*-]+$/g, '');
  const named = meaningOf(rest, lexicon);
  const spare = named === null && !NEUTRAL.has(fold(rest)) ? rest : '';
  return { ...known, ...named, period: found.period, status, aside, rest: spare };
}

type Meaning = Pick<HeadingPart, 'role' | 'indicator' | 'area'>;

function meaningOf(text: string, lexicon: Lexicon): Meaning | null {
  if (text === '') return null;
  const bared = bare(text)
    .replace(ORDINAL, '')
    .replace(/[\s:;*]+$/, '');
  const indicator = lexicon.indicator(text) ?? lexicon.indicator(bared);
  const role = roleOf(bared);
  // "Dân số" is a figure and "Năm" a key; where a heading could be both, the key is asked for by that name.
  if (role !== null && indicator === null) return { role, indicator: null, area: null };
  if (indicator !== null) return { role: null, indicator, area: null };
  return lexicon.isArea(text) ? { role: null, indicator: null, area: text } : null;
}

/** Takes off a unit in brackets, or after a comma, a dash or a colon. */
function takeUnit(text: string, lexicon: Lexicon): { body: string; unit: string | null } {
  const { isUnit } = lexicon.units;
  if (isUnit(text)) return { body: '', unit: text };
  for (const [all, inside = ''] of text.matchAll(/[([]([^()[\]]*(?:\([^()]*\))?)[)\]]/g)) {
    const unit = inside.replace(/^\s*(?:đơn vị(?: tính)?|đvt)\s*:\s*/iu, '').trim();
    if (isUnit(unit)) return { body: text.replace(all, ' ').trim(), unit };
  }
  const [, body = '', last = ''] =
    /^(.*\S)\s*(?:[,:;–-]|đơn vị(?: tính)?\s*:|đvt\s*:)\s*([^,:;]+)$/iu.exec(text) ?? [];
  return body !== '' && isUnit(last)
    ? { body: body.replace(/[\s,:;-]+$/, ''), unit: last }
    : { body: text, unit: null };
}

/** Takes off the words that say how sure a figure is; of text that {@link bare} made plain. */
export function takeStatus(text: string): { status: ObservationStatus | null; rest: string } {
  for (const [pattern, status] of STATUS_WORDS) {
    if (pattern.test(text)) return { status, rest: text.replace(pattern, ' ') };
  }
  return { status: null, rest: text };
}
