import type { ColumnRole, Indicator, ObservationStatus } from '@kts/domain';
import { bare, fold, tidy, withoutNotes } from './fold.ts';
import type { HeadingPeriod } from './heading-period.ts';
import { findPeriod } from './heading-period.ts';
import { roleOf } from './heading-roles.ts';
import type { Lexicon } from './lexicon.ts';
import type { UnitNames } from './unit.ts';
import { isPlain, PLAN } from './plain-words.ts';
import { withoutEnglishUnit } from './unit-text.ts';

/** What the text of one heading, line or label says by itself. */
export type TextFacts = {
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
  /** "Tổng số": all of what the parts beside it are of; "Trong đó …": a part of it. */
  readonly share: 'whole' | 'part' | null;
  /** "(*)": a mark that a note below the table may explain. */
  readonly mark: string | null;
  /** Folded words that nothing was made of. */
  readonly rest: string;
};

export const NO_FACTS: TextFacts = {
  text: '',
  role: null,
  indicator: null,
  area: null,
  period: null,
  unit: null,
  status: null,
  aside: null,
  share: null,
  mark: null,
  rest: '',
};

const STATUS_WORDS: readonly (readonly [pattern: RegExp, status: ObservationStatus])[] = [
  [/(?<!\p{L})(?:so lieu )?(?:so bo|sb)(?!\p{L})(?:.{0,3}prel(?:iminary)?(?!\p{L})\.?)?/u, 'P'],
  [/(?<!\p{L})prel(?:iminary)?(?!\p{L})\.?/u, 'P'],
  [
    /(?<!\p{L})(?:so lieu )?uoc(?: tinh| thuc hien| th| dat| ca)?(?!\p{L})|(?<!\p{L})(?:uth|est)(?!\p{L})/u,
    'E',
  ],
  [/(?<!\p{L})(?:so lieu )?chinh thuc(?!\p{L})/u, 'A'],
  [/^ ?(?:thuc hien|th|thuc te|thuc dat)(?!\p{L})|(?<!\p{L})(?:thuc hien|th)(?: nam)? ?$/u, 'A'],
];
const COMPARISON =
  /(?<!\p{L})(?:so voi|so sanh|so cung ky|cung ky|tang[ ,/]+giam|chenh lech|hoan thanh|dat ty le|ss)(?!\p{L})|\d{4} ?\/ ?\d{4}|^\(?[+±] ?\/? ?-/u;
/** Prices of another year: another indicator, and its year is no period. */
/** "Dân số (bình quân giai đoạn 2016-2020)" is no figure of one year, and "GRDP bình quân 3 năm" not that of a head. */
const MEAN_OF_YEARS =
  /(?:binh quan|trung binh) ?\(?(?:(?:trong |cua )?(?:giai doan|thoi ky)|(?:hang|cac|qua cac|\d{1,2}) nam(?!\p{L}))/u;
const CONSTANT_PRICES = /gia (?:so sanh|co dinh|goc)/;
const PART = /^[-+*•(]* ?(?:trong do|o\.? ?w\.?|of which)(?!\p{L})/u;
const WHOLE = new Set([
  'tong so',
  'tong',
  'tong cong',
  'tong chung',
  'cong',
  'total',
  'chung',
  'toan tinh',
  'ca tinh',
]);
/** What counts the rows of a list, before a name that {@link bare} made plain: "1.2. ", "a) ", "- ". */
export const ORDINAL =
  /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])[.):]+ ?|[-+*•] ?|trong do ?:? ?|o\.? ?w\.? ?|tong so (?=\p{L}))+/u;
const NEUTRAL = new Set([
  '',
  'gia tri',
  'so luong',
  'so lieu',
  'ket qua',
  'nam',
  'don vi tinh',
  'dvt',
  'hien co',
  'tai thoi diem',
  ...WHOLE,
]);
/** Longer texts are prose: they are not looked through for names. */
const LONGEST = 300;

/** Reads a text as offices write it: "Tỷ trọng KTS (%)", "GRDP năm 2023 (tỷ đồng)", "Sơ bộ Quý I/2024". */
export function readText(text: string, lexicon: Lexicon): TextFacts {
  const plain = tidy(withoutNotes(text));
  if (plain === '') return NO_FACTS;
  if (plain.length > LONGEST) return { ...NO_FACTS, text: plain, rest: fold(plain.slice(0, LONGEST)) };
  const { body, unit } = takeUnit(plain, lexicon.units);
  const known = { ...NO_FACTS, text: plain, unit, mark: markIn(text) };
  const whole = meaningOf(plain, lexicon) ?? meaningOf(body, lexicon);
  if (whole !== null) return { ...known, ...whole, ...(whole.role === 'value' ? additionTo(body) : {}) };
  const folded = bare(body);
  if (CONSTANT_PRICES.test(folded) || MEAN_OF_YEARS.test(folded)) return { ...known, rest: fold(folded) };
  if (COMPARISON.test(folded)) return { ...known, aside: 'comparison' };
  const found = findPeriod(body);
  // "Quý 5/2023" is neither a quarter nor the month that stands in it.
  if (found.period?.kind === 'parts' && found.period.part && /^quy\s*$/.test(found.rest))
    return { ...known, rest: fold(folded) };
  const { status, rest: unmarked } = takeStatus(found.rest);
  const aside = PLAN.test(unmarked) ? 'plan' : null;
  const rest = unmarked
    .trim()
    .replace(ORDINAL, '')
    .replace(/[()[\]]/g, ' ')
    .replace(/^[\s:,.–/*-]{1,20}|[\s:,.–/*-]{1,20}$/g, '');
  const named = meaningOf(rest, lexicon);
  const words = fold(rest);
  const spare = named === null && !NEUTRAL.has(words) ? words : '';
  const share = shareOf(folded, words, spare);
  return { ...known, ...named, period: found.period, status, aside, share, rest: spare };
}

/** "Giá trị (khu vực thành thị)", "Giá trị (sơ bộ)": brackets behind the name of a role may say what its figures are. */
function additionTo(body: string): Pick<TextFacts, 'rest' | 'status'> {
  const inside = /\((.{1,80})\)/.exec(body)?.[1] ?? '';
  const { status, rest } = takeStatus(bare(inside));
  return { status, rest: isPlain(rest) ? '' : fold(inside) };
}

/** A mark behind a name, or before the rest: "2020 (*)", "2023* (người)"; numbers mark footnotes that say other things. */
export const markIn = (text: string): string | null =>
  /\(\*{1,3}\)|\*{1,3}(?=\s|$|\()/.exec(text)?.[0].replace(/[()]/g, '') ?? null;

const shareOf = (folded: string, words: string, spare: string): TextFacts['share'] => {
  if (WHOLE.has(words)) return 'whole';
  return spare !== '' && PART.test(folded) ? 'part' : null;
};

type Meaning = Pick<TextFacts, 'role' | 'indicator' | 'area'>;

function meaningOf(text: string, lexicon: Lexicon): Meaning | null {
  if (text === '') return null;
  const bared = bare(text)
    .replace(ORDINAL, '')
    .replace(/[\s:;*]{1,20}$/, '');
  const indicator = lexicon.indicator(text) ?? lexicon.indicator(bared);
  const role = roleOf(text) ?? roleOf(bared);
  // "Dân số" is a figure and "Năm" a key; where a heading could be both, the key is asked for by that name.
  if (role !== null && indicator === null) return { role, indicator: null, area: null };
  if (indicator !== null) return { role: null, indicator, area: null };
  return lexicon.isArea(text) ? { role: null, indicator: null, area: text } : null;
}

/** Takes off a unit in brackets, or after a comma, a dash or a colon. */
function takeUnit(text: string, { isUnit, isStated }: UnitNames): { body: string; unit: string | null } {
  const isUnitOf = (unit: string, body: string): boolean =>
    isUnit(unit) || (isStated(unit) && roleOf(body) === 'value');
  if (isUnit(text)) return { body: '', unit: text };
  const alone = withoutEnglishUnit(text);
  if (alone !== text && isUnit(alone)) return { body: '', unit: alone };
  for (const [all, inside = ''] of text.matchAll(/[([]([^()[\]]{1,60}(?:\([^()]{0,60}\))?)[)\]]/g)) {
    const unit = inside.replace(/^\s{0,9}(?:đơn vị(?: tính)?|đvt)\s{0,9}:\s{0,9}/iu, '').trim();
    const body = text.replace(all, ' ').trim();
    if (isUnitOf(unit, body)) return { body, unit };
  }
  // "Giá trị, điểm (0–1)": what stands in brackets parts nothing.
  const open = text.replace(/\([^()]{0,60}\)/g, (all) => ' '.repeat(all.length));
  const at = Math.max(...[',', ':', ';', '–', '-'].map((sign) => open.lastIndexOf(sign)));
  const last = text.slice(at + 1).trim();
  const body = text
    .slice(0, Math.max(at, 0))
    .replace(/(?:đơn vị(?: tính)?|đvt)\s?$/iu, '')
    .trim();
  return at > 0 && body !== '' && isUnitOf(last, body)
    ? { body: body.replace(/[\s,:;-]{1,20}$/, ''), unit: last }
    : { body: text, unit: null };
}

/** Takes off the words that say how sure a figure is; of text that {@link bare} made plain. */
export function takeStatus(text: string): { status: ObservationStatus | null; rest: string } {
  for (const [pattern, status] of STATUS_WORDS) {
    if (pattern.test(text)) return { status, rest: text.replace(pattern, ' ') };
  }
  return { status: null, rest: text };
}
