import type { DecimalSign } from '@kts/domain';
import { bare } from './fold.ts';

/**
 * What the text of one cell can mean by itself.
 *
 * `value`: one number; `decimal` is the decimal sign that the spelling proves, null when it proves none.
 * `either`: "8.619" is 8619 to a Vietnamese clerk and 8.619 to a spreadsheet; only the rest of the column,
 * the indicator's range or a person can tell.
 */
export type NumberCell =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly decimal: DecimalSign | null;
      readonly percent: boolean;
    }
  | {
      readonly kind: 'either';
      readonly sign: DecimalSign;
      readonly asDecimal: number;
      readonly asGrouped: number;
      readonly percent: boolean;
    }
  | { readonly kind: 'missing'; readonly marked: boolean }
  | {
      readonly kind: 'refused';
      readonly code: NumberFault;
    };

/** `number-date`, `number-scaled`: only in workbooks. */
export type NumberFault =
  | 'number-format'
  | 'number-not-finite'
  | 'number-precision'
  | 'number-date'
  | 'number-scaled'
  | 'formula';

const EMPTY: NumberCell = { kind: 'missing', marked: false };
const MARKED: NumberCell = { kind: 'missing', marked: true };
const FORMAT: NumberCell = { kind: 'refused', code: 'number-format' };
const NOT_FINITE: NumberCell = { kind: 'refused', code: 'number-not-finite' };
const PRECISION: NumberCell = { kind: 'refused', code: 'number-precision' };
const FORMULA: NumberCell = { kind: 'refused', code: 'formula' };

/** Signs and words by which offices say "no figure", folded by {@link bare}. */
const MISSING_MARKS = new Set([
  '-',
  '--',
  '---',
  '.',
  '..',
  '...',
  '....',
  'x',
  'n/a',
  'na',
  'n.a.',
  'n.a',
  'null',
  'none',
  ':',
  '*',
  'k/c',
  'kcsl',
  'khong co sl',
  'chua co sl',
  'dang cap nhat',
  'chua cap nhat',
  'chua danh gia',
  'khong danh gia',
  'chua xac dinh',
  'kc',
  'kxd',
  'khong co',
  'chua co',
  'khong co so lieu',
  'chua co so lieu',
  'khong xac dinh',
  'chua cong bo',
  'chua thong ke',
  'khong thong ke',
  'chua bao cao',
  'khong bao cao',
  'missing',
  'trong',
  '(trong)',
  '-/-',
]);

/** Dots, dashes and strokes and nothing else: "- -", "(-)", "……". */
const ONLY_MARKS = /^[-._/\s()]+$/;

const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.(?:\d{1,2}|\d{4,}))?$/;
/** As {@link PLAIN}, with a decimal comma: these two are nearly all figures, and need no folding. */
const PLAIN_COMMA = /^(?:0|[1-9]\d{0,14}),(?:\d{1,2}|\d{4,})$/;
const DIGITS = /^\d+(?:[.,]\d+)*$/;
const NUMBER = /^[0-9]+(?:[.,' ][0-9]+)*$/;
const GROUPS = /^[1-9]\d{0,2}(?:[.,' ]\d{3})+$/;
const EXPONENT = /^[-+]?\d+([.,]\d+)?e[-+]?\d+$/i;
/** Raised, lowered, ringed digits and fractions: a footnote's "8,59²" must not become 8.592. */
const RAISED = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b\u2460-\u24ff]/;
/** Beyond this a double no longer tells neighbouring integers apart. */
const MOST_DIGITS = 15;

/** Reads one cell without knowing its column. */
export function readNumber(text: string): NumberCell {
  if (PLAIN.test(text)) return value(text, text.includes('.') ? '.' : null);
  if (PLAIN_COMMA.test(text)) return value(text.replace(',', '.'), ',');
  return DIGITS.test(text) ? unsigned(text) : readOther(text);
}

const isMarkOfNone = (plain: string): boolean => MISSING_MARKS.has(plain) || ONLY_MARKS.test(plain);

/** No figure is longer, with all that may stand beside it. */
const LONGEST = 100;

/** What is not only digits and separators. */
function readOther(text: string): NumberCell {
  const length = text.trim().length;
  if (length === 0) return EMPTY;
  if (length > LONGEST) return FORMAT;
  if (RAISED.test(text)) return FORMAT;
  // Before a figure it only says to a spreadsheet that the cell is text.
  const plain = bare(text)
    .replace(/[’‘`´′]/g, "'")
    .replace(/^'(?=[-+(\d])/, '');
  if (plain === '') return EMPTY;
  if (isMarkOfNone(plain)) return MARKED;
  if (/^[=@]/.test(plain) || /^#(ref|div\/0|value|name|num|null|n\/a)/.test(plain)) return FORMULA;
  if (/^[-+]?(nan|inf|infinity|∞)$/.test(plain)) return NOT_FINITE;
  if (EXPONENT.test(plain)) return exponential(text.trim(), Number(plain.replace(',', '.')));
  return signed(plain);
}

/** "1.7859e6" is what a program prints; "1,79E+06" is what Excel shows of more digits than these. */
function exponential(text: string, number: number): NumberCell {
  if (!Number.isFinite(number)) return NOT_FINITE;
  const isExact = /^-?\d+(?:\.\d+)?e\d{1,2}$/.test(text) && Math.abs(number) < 10 ** MOST_DIGITS;
  return isExact ? { kind: 'value', value: number, decimal: null, percent: false } : FORMAT;
}

/** Takes off the sign, the accountant's brackets and the per cent sign. */
function signed(plain: string): NumberCell {
  const percent = /%$/.test(plain) || /%\)$/.test(plain);
  const body = plain.replace(/ ?%(?=\)?$)/, '');
  const bracketed = /^\((.+)\)$/.exec(body);
  const inner = bracketed?.[1]?.trim() ?? body;
  const [, sign = '', digits = ''] = /^([-+]?) ?(.*)$/.exec(inner) ?? [];
  if (bracketed !== null && sign !== '') return FORMAT;
  if (!NUMBER.test(digits)) return FORMAT;
  return withSign(unsigned(digits), sign === '-' || bracketed !== null, percent);
}

function withSign(cell: NumberCell, negative: boolean, percent: boolean): NumberCell {
  if (cell.kind === 'either') {
    const factor = negative ? -1 : 1;
    return { ...cell, asDecimal: factor * cell.asDecimal, asGrouped: factor * cell.asGrouped, percent };
  }
  if (cell.kind !== 'value') return cell;
  return { ...cell, value: negative && cell.value !== 0 ? -cell.value : cell.value, percent };
}

const value = (digits: string, decimal: DecimalSign | null): NumberCell => ({
  kind: 'value',
  // Adding 0 makes "-0" plain zero.
  value: Number(digits) + 0,
  decimal,
  percent: false,
});
const other = (sign: string): DecimalSign => (sign === '.' ? ',' : '.');

/** Digits with separators between them. The last separator is the decimal sign where it can only be that. */
function unsigned(digits: string): NumberCell {
  const signs = digits.match(/[.,' ]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return digits.length > MOST_DIGITS ? PRECISION : value(digits, null);
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  const fraction = digits.slice(at + 1);
  if (whole.replace(/\D/g, '').length > MOST_DIGITS) return PRECISION;
  if (signs.length === 1) return oneSeparator(whole, fraction, last);
  if (signs.every((sign) => sign === last)) return allGrouped(digits, last);
  return mixed(whole, fraction, signs);
}

function oneSeparator(whole: string, fraction: string, sign: string): NumberCell {
  if (sign === ' ' || sign === "'") return allGrouped(whole + sign + fraction, sign);
  const decimal = sign === ',' ? ',' : '.';
  // A leading zero cannot begin a group of thousands: "0.859" is less than one.
  if (fraction.length !== 3 || whole.length > 3 || whole.startsWith('0')) {
    return /^0\d/.test(whole) ? FORMAT : value(`${whole}.${fraction}`, decimal);
  }
  return {
    kind: 'either',
    sign: decimal,
    asDecimal: Number(`${whole}.${fraction}`),
    asGrouped: Number(whole + fraction),
    percent: false,
  };
}

function allGrouped(digits: string, sign: string): NumberCell {
  if (!GROUPS.test(digits)) return FORMAT;
  const plain = digits.replace(/\D/g, '');
  if (plain.length > MOST_DIGITS) return PRECISION;
  return value(plain, sign === '.' || sign === ',' ? other(sign) : null);
}

/** "1.234,5", "1 234,5", "1'234.5": one kind of grouping, then a decimal sign. */
function mixed(whole: string, fraction: string, signs: readonly string[]): NumberCell {
  const last = signs.at(-1);
  const grouping = new Set(signs.slice(0, -1));
  if ((last !== '.' && last !== ',') || grouping.size !== 1 || grouping.has(last) || !GROUPS.test(whole))
    return FORMAT;
  return value(`${whole.replace(/\D/g, '')}.${fraction}`, last);
}

/** A number times a power of ten, exact in decimal: 8619.5 × 10⁻³ is 8.6195 and not 8.619500000000001. */
export const shiftDecimal = (number: number, exponent: number): number =>
  exponent === 0 ? number : Number(`${number}e${exponent}`);
