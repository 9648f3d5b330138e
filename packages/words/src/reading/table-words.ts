import { fold, LONGEST_NAME, tidy } from './fold.ts';
import type { TextFacts } from './text-facts.ts';

/** True for the name of a unit and nothing else. */
export const isUnitText = ({ unit, rest, aside, role, indicator, period, area }: TextFacts): boolean =>
  unit !== null && rest === '' && (aside ?? role ?? indicator ?? period ?? area) === null;

const YEAR = /^(?:19|20)\d{2}\.?$/;

/** A number that is no year. */
export const isFigure = (cell: string): boolean => {
  const plain = cell.trim();
  return /^[-+(]?\d/.test(plain) && /^[-+(]?[\d.,\s\u00a0\u202f]+[)%]?$/.test(plain) && !YEAR.test(plain);
};

/** Excel takes "(1)" for a negative number. */
const NUMBERING = /^[([-]?(?:[a-h]|\d{1,3})[)\]]?(?:\s*=.*)?$/i;
const LETTERS = 'abcdefgh';
const ROMAN_NUMBERS = 'i ii iii iv v vi vii viii ix x';

/**
 * "A B 1 2 3", "(1) (2) (3)", "1 2 3=2/1", "I II III": the numbers of columns.
 * @param isFromFirst the first column has one, too
 */
export function isNumberingOf(filled: readonly string[], isFromFirst: boolean): boolean {
  if (filled.length < 2) return false;
  const plain = filled.map((cell) => cell.toLowerCase());
  // Quarters may stand under a year as "I II III IV", but never from the first column on.
  const isWhole = plain.length > 2 && isFromFirst;
  if (isWhole && (LETTERS.startsWith(plain.join('')) || ROMAN_NUMBERS.startsWith(plain.join(' '))))
    return true;
  if (!filled.every((cell) => cell.length < 40 && NUMBERING.test(cell))) return false;
  const numbers = filled.flatMap((cell) => /^[([-]?(\d{1,3})/.exec(cell)?.[1] ?? []).map(Number);
  const [first] = numbers;
  return first !== undefined && first <= 3 && numbers.every((number, index) => number === first + index);
}

/** Says that a unit stands beside it. */
export const UNIT_WORD = /^(?:đơn vị(?: tính)?|đvt|unit)\s*:?$/iu;

/** How the lines under a table begin: source, notes, place and date, who signs. */
const FOOTER =
  /^(?:nguon|ghi chu|chu thich|luu y|chu y|note|footnote|footnotes|source|latest update|last updated?|contact|nguoi (?:lap|tong hop|kiem tra|bao cao|ky)|thu truong|giam doc|pho giam doc|chu tich|cuc truong|pho cuc truong|truong phong|kt|tm|tl|noi nhan|ky ten|ky thay|da ky|so lieu (?:so bo|uoc|den|duoc)|het$)(?: |$)|ngay .*thang .*nam/;
/** "* Số liệu …", "(1) Bao gồm …". */
const FOOTNOTE = /^(?:\*+|\(\*+\)|\(\d{1,2}\)|\d{1,2}\)|\[\d{1,2}\])\s*\p{L}/u;

/** A footer shows in its first words, or is a line of place and date. */
export const isFooterText = (cell: string): boolean => FOOTER.test(fold(cell.slice(0, LONGEST_NAME)));

/** A note that a mark or a number begins. */
export const isFootnote = (text: string): boolean => FOOTNOTE.test(tidy(text.slice(0, LONGEST_NAME)));

/** Below a province: no list of provinces knows them, and their figures are none of the province. */
export const DISTRICT =
  /^(?:[ivx\d]{1,5}[.)/ -]{1,3})?(?:huyện|thị xã|thành phố|tp\.?|quận|phường|xã(?! hội)|thị trấn) \p{L}/iu;

/** "I.", "a)", "(1)": the number of a row. */
export const ROW_NUMBER = /^\(?(?:[ivx]{1,4}|[a-z]|\d{1,3})[.)]{0,2}$/i;
