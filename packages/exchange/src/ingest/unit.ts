import type { Indicator } from '@kts/domain';
import { bare } from './fold.ts';

/** Small, without marks and spaces; brackets around the whole fall away: "(Tỷ đồng)" → "tydong". */
const unitKey = (text: string): string =>
  bare(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(?:don vi(?: tinh)?|dvt|unit) ?[:=] ?/, '')
    .replace(/[\s.]/g, '')
    .replace(/ti(?=dong|$)/, 'ty')
    .replace(/ngan/g, 'nghin');

/** Units of one kind; each is so many powers of ten of the first. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  {
    dong: 0,
    vnd: 0,
    nghindong: 3,
    '1000dong': 3,
    trieudong: 6,
    trd: 6,
    millionvnd: 6,
    tydong: 9,
    ty: 9,
    billionvnd: 9,
    bnvnd: 9,
    nghintydong: 12,
    trillionvnd: 12,
    trieutydong: 15,
  },
  {
    nguoi: 0,
    people: 0,
    person: 0,
    persons: 0,
    dan: 0,
    nghinnguoi: 3,
    '1000nguoi': 3,
    thousandpeople: 3,
    thousandpersons: 3,
    vannguoi: 4,
    trieunguoi: 6,
    millionpeople: 6,
  },
  {
    'dong/nguoi': 0,
    'nghindong/nguoi': 3,
    'trieudong/nguoi': 6,
    'trieudong/nguoi/nam': 6,
    trieudong: 6,
    millionvndperperson: 6,
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
    percent: -2,
    pct: -2,
    '‰': -3,
  },
  { '%/nam': 0, '%': 0, phantram: 0, percent: 0, percentayear: 0, '%ayear': 0, '%peryear': 0 },
  { 'diem(0-1)': 0, diem: 0, points: 0, 'points(0-1)': 0, 'diem(0-100)': -2, 'points(0-100)': -2 },
  { 'diem(0-100)': 0, diem: 0, points: 0, 'points(0-100)': 0, 'diem(0-1)': 2, 'points(0-1)': 2 },
  { doanhnghiep: 0, dn: 0, firms: 0, enterprises: 0, nghindoanhnghiep: 3 },
  { km2: 0, ha: -2, hecta: -2, hectares: -2 },
];

/** True for the name of a unit that is known, whatever indicator it belongs to. */
export const isUnit = (text: string): boolean =>
  FAMILIES.some((family) => Object.hasOwn(family, unitKey(text)));

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
