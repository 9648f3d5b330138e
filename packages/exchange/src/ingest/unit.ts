import type { Indicator } from '@kts/domain';
import { bare, withoutNotes } from './fold.ts';

/** Words that offices shorten, and the round numbers that stand for them before a unit. */
const WHOLE_WORDS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/(?<![a-z])(?:vnd|d)(?![a-z])/g, 'dong'],
  [/(?<![a-z])tr(?![a-z])/g, 'trieu'],
  [/(?<![a-z])(?:bil|bn)(?![a-z])/g, 'billion'],
  [/(?<![a-z])ng(?![a-z])/g, 'nguoi'],
  [/(?<!\d)1[ .,]?000[ .,]?000(?= ?[a-z])/g, 'trieu'],
  [/(?<!\d)1[ .,]?000(?= ?[a-z])/g, 'nghin'],
  [/ngan/g, 'nghin'],
];

/** Small, without marks and spaces; brackets around the whole fall away: "(Tỷ đồng)" → "tydong". */
const unitKey = (text: string): string =>
  WHOLE_WORDS.reduce(
    (plain, [pattern, word]) => plain.replace(pattern, word),
    bare(withoutNotes(text))
      .replace(/^\((.*)\)$/, '$1')
      .replace(/^(?:don vi(?: tinh)?|dvt|unit) ?[:=] ?/, ''),
  )
    .replace(/[\s.]/g, '')
    .replace(/ti(?=dong|$)/, 'ty')
    .replace(/(?<=ty|trieu|nghin)d$/, 'dong');

/** Units of one kind; each is so many powers of ten of the first. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  {
    dong: 0,
    nghindong: 3,
    trieudong: 6,
    trieu: 6,
    trd: 6,
    milliondong: 6,
    nghinnghindong: 6,
    tydong: 9,
    ty: 9,
    billiondong: 9,
    nghintrieudong: 9,
    nghintydong: 12,
    nghinty: 12,
    trilliondong: 12,
    trieutydong: 15,
  },
  {
    nguoi: 0,
    people: 0,
    person: 0,
    persons: 0,
    dan: 0,
    nghinnguoi: 3,
    nghindan: 3,
    nghin: 3,
    thousandpeople: 3,
    thousandpersons: 3,
    vannguoi: 4,
    trieunguoi: 6,
    trieudan: 6,
    millionpeople: 6,
  },
  {
    'dong/nguoi': 0,
    'nghindong/nguoi': 3,
    'trieudong/nguoi': 6,
    'trieudong/nguoi/nam': 6,
    trieudong: 6,
    milliondongperperson: 6,
    'tydong/nguoi': 9,
  },
  {
    'tyle(0-1)': 0,
    tyle: 0,
    lan: 0,
    'phan(0-1)': 0,
    '%': -2,
    'tyle(%)': -2,
    phantram: -2,
    'phantram(%)': -2,
    '%grdp': -2,
    'tyle%': -2,
    'tytrong%': -2,
    percent: -2,
    pct: -2,
    '‰': -3,
  },
  { '%/nam': 0, '%': 0, phantram: 0, percent: 0, percentayear: 0, '%ayear': 0, '%peryear': 0 },
  {
    'diem(0-1)': 0,
    diem: 0,
    diemso: 0,
    chiso: 0,
    'diem(thang1)': 0,
    thangdiem1: 0,
    points: 0,
    'points(0-1)': 0,
    'diem(0-100)': -2,
    'diem(thang100)': -2,
    'diem(thangdiem100)': -2,
    'diem/100': -2,
    thang100: -2,
    thangdiem100: -2,
    'points(0-100)': -2,
    'diem(thang1000)': -3,
    thangdiem1000: -3,
  },
  { hang: 0, thuhang: 0, xephang: 0, vitri: 0, rank: 0 },
  { 'diem(0-100)': 0, diem: 0, points: 0, 'points(0-100)': 0, 'diem(0-1)': 2, 'points(0-1)': 2 },
  { doanhnghiep: 0, dn: 0, sodn: 0, firms: 0, enterprises: 0, nghindoanhnghiep: 3, nghindn: 3 },
  { km2: 0, ha: -2, hecta: -2, hectares: -2 },
];

/** Units where a unit is expected, but by themselves headings or words of a name. */
const NOT_ALONE = new Set(['hang', 'thuhang', 'xephang', 'vitri', 'rank', 'chiso', 'diemso', 'nghin']);

/** True for the name of a unit that is known, whatever indicator it belongs to. */
export function isUnit(text: string): boolean {
  const key = unitKey(text);
  return !NOT_ALONE.has(key) && FAMILIES.some((family) => Object.hasOwn(family, key));
}

/** Spellings of the first unit of the family named on the right are asked for under the indicator's own unit. */
const familyOf = (own: string): Readonly<Record<string, number>> | undefined =>
  FAMILIES.filter((family) => Object.hasOwn(family, own)).toSorted(
    (a, b) => Number(Object.keys(b)[0] === own) - Number(Object.keys(a)[0] === own),
  )[0];

/**
 * By which power of ten figures in `text` must be multiplied to be in the indicator's unit; 0 for the same
 * unit, null when the two do not go together.
 */
export function unitExponent(text: string, indicator: Pick<Indicator, 'unit' | 'unitEn'>): number | null {
  const given = unitKey(text);
  const own = unitKey(indicator.unit);
  if (given === '' || given === own || given === unitKey(indicator.unitEn)) return 0;
  const family = familyOf(own);
  if (family === undefined || !Object.hasOwn(family, given)) return null;
  return (family[given] ?? 0) - (family[own] ?? 0);
}
