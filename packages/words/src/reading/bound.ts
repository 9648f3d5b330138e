import type { Bound } from '@kts/domain';
import { bare } from './fold.ts';

/** As offices, papers and programs say that a number is a bound, folded; the longer first. */
const WORDS: readonly (readonly [word: string, bound: Bound])[] = [
  ['cao hon', 'lower'],
  ['nhieu hon', 'lower'],
  ['more than', 'lower'],
  ['at least', 'lower'],
  ['khong duoi', 'lower'],
  ['toi thieu', 'lower'],
  ['it nhat', 'lower'],
  ['hon', 'lower'],
  ['tren', 'lower'],
  ['vuot', 'lower'],
  ['over', 'lower'],
  ['above', 'lower'],
  ['lower', 'lower'],
  ['>=', 'lower'],
  ['≥', 'lower'],
  ['>', 'lower'],
  ['less than', 'upper'],
  ['close to', 'upper'],
  ['at most', 'upper'],
  ['khong qua', 'upper'],
  ['gan bang', 'upper'],
  ['toi da', 'upper'],
  ['gan', 'upper'],
  ['duoi', 'upper'],
  ['nearly', 'upper'],
  ['almost', 'upper'],
  ['under', 'upper'],
  ['below', 'upper'],
  ['upper', 'upper'],
  ['<=', 'upper'],
  ['≤', 'upper'],
  ['<', 'upper'],
  ['khoang', 'about'],
  ['xap xi', 'about'],
  ['chung', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx.', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
];

const BY_WORD = new Map(WORDS);

/** The bound that a word is, and nothing else: "trên", ">", "about". */
export const boundNamed = (text: string): Bound | null => BY_WORD.get(bare(text)) ?? null;

/** "trên 9.300", "~98000": the bound that a text begins with, and the rest; the bound is null where it begins with none. */
export function takeBound(text: string): { readonly bound: Bound | null; readonly rest: string } {
  const plain = text.trim();
  const folded = bare(plain);
  // Folding keeps the number of characters of these words.
  const found = WORDS.find(
    ([word]) => folded.startsWith(word) && /^\s*[\d(]|^\s/.test(folded.slice(word.length)),
  );
  if (found === undefined) return { bound: null, rest: plain };
  const [word, bound] = found;
  const before = word.replaceAll(' ', '').length;
  let seen = 0;
  let at = 0;
  while (seen < before && at < plain.length) {
    if (plain[at]?.trim() !== '') seen += 1;
    at += 1;
  }
  return { bound, rest: plain.slice(at).trim() };
}
