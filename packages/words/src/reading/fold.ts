/** Every width of space, and the signs that take no room. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const NO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** Text with ordinary spaces and dashes, without invisible signs; letters and marks stay. */
export const tidy = (text: string): string =>
  text.normalize('NFKC').replace(NO_WIDTH, '').replace(DASHES, '-').replace(SPACES, ' ').trim();

/** Marks that lead to a footnote, behind a name or a heading: "Tiền Giang (1)", "Giá trị²", "GRDP*"; not "km²". */
const FOOTNOTE_MARKS =
  /(?:\s*(?:(?<!(?<!\p{L})k?m)[\u00b2\u00b3]|[\u00b9\u2070-\u2079*†‡]|\(\d{1,2}\)|\[\d{1,2}\]|\(\*+\)))+\s*[:.]?\s*$/iu;

/** The text without the footnote marks at its end; they must go before {@link tidy} makes "²" a "2". */
export function withoutNotes(text: string): string {
  const whole = text.trimEnd();
  // Marks stand at the end: a cell of 30,000 spaces is not searched for them.
  const tail = whole.slice(-LONGEST_MARKS);
  const kept = tail.replace(FOOTNOTE_MARKS, '');
  return kept.length === tail.length ? text : whole.slice(0, whole.length - tail.length) + kept;
}

const LONGEST_MARKS = 40;

/** No name is longer: longer texts are prose, which is not looked up. */
export const LONGEST_NAME = 200;

/**
 * As {@link tidy}, small, without Vietnamese marks: "Quý Ⅱ/2023" → "quy ii/2023". Signs stay. Letters that
 * only look like Đ (Ð, Ɖ) are taken for it.
 */
export const bare = (text: string): string =>
  tidy(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase();

/**
 * What is left when case, marks, tone placement (Hòa, Hoà), spaces, dashes and dots do not count:
 * letters and digits in words parted by one space. Two names that fold alike are taken to be one.
 */
export const fold = (text: string): string =>
  bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** As {@link fold}, in one word: "Đắk Lắk" and "Daklak" meet. */
export const foldTight = (text: string): string => fold(text).replaceAll(' ', '');
