import { bare } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { ownDerivation } from './own-words.ts';
import { isPlain, PLAN, QUALIFIER } from './plain-words.ts';
import { takeStatus, type TextFacts } from './text-facts.ts';
import { isTotal } from './total-words.ts';

const LABEL = /^\(?(?:ghi chú|chú thích|lưu ý|ghi chu|chu thich|luu y|note)\s?:?\s?|^\*{1,3}\s?/iu;
const MOST_WORDS = 6;
/** Words of notes that say how figures were made, not what they are. */
const NOTE_WORDS = new Set('duoc lam tron chua day du sap xep theo thu tu rounded sorted'.split(' '));

/** True for a note below a table that may say what its figures are. */
export function isQualifying(text: string): boolean {
  if (/^nguon|^source/.test(bare(text))) return false;
  const said = text.replace(LABEL, '');
  const plain = takeStatus(bare(said)).rest;
  // A short note names something; a longer one is prose, where only some words tell.
  const isShort = said !== text && said.split(' ').length <= MOST_WORDS;
  return QUALIFIER.test(plain) || (isShort && !isPlain(plain, NOTE_WORDS) && /\p{L}{2}/u.test(plain));
}

/** Words of names that programs and people give to any sheet. */
const SHEET_WORDS = new Set(
  'sheet data trang tinh table worksheet so lieu nhap goc tong hop final new copy cua'.split(' '),
);

/** True for the name of a sheet that says nothing of its figures but where, when and by whom. */
export function isPlainSheet(sheet: string, lexicon: Lexicon): boolean {
  if (QUALIFIER.test(bare(sheet))) return false;
  if (!/\p{L}{2}/u.test(sheet) || lexicon.isArea(sheet) || lexicon.sourcesIn(sheet).length > 0) return true;
  const plain = lexicon.provincesIn(lexicon.indicatorsIn(sheet.replace(/\d+/g, ' ')).rest).rest;
  return isPlain(plain, SHEET_WORDS);
}

/** Longer remarks are prose. */
const LONGEST_REMARK = 40;

/** A remark beside a figure that makes a part or a plan of it. */
export function isQualifyingRemark(text: string): boolean {
  if (text === '' || text.length > LONGEST_REMARK) return false;
  const plain = bare(text);
  return (PLAN.test(plain) && !/dat|vuot|hoan thanh/.test(plain)) || QUALIFIER.test(plain);
}

/**
 * True for a text beside figures that leaves them what they are: "Tổng số" is the whole, "Số công bố" what our
 * own downloads say of each published figure.
 */
export function isUnderstoodBeside(text: string, { share, rest }: TextFacts): boolean {
  if (ownDerivation(text) !== null || share === 'whole') return true;
  return (isTotal(text) && isPlain(text)) || (rest === '' && share === null && !/\p{L}/u.test(text));
}
