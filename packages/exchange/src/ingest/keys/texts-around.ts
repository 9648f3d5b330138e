import type { Table, TableRow } from '../../formats/table.ts';
import { isBlank } from '../../formats/table.ts';
import { bare, fold, tidy } from '@kts/words/reading/fold';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { filledOf, isFooter } from '../shape/row-kinds.ts';
import { isOfficeLine } from '@kts/words/reading/office-lines';
import { isPlain, QUALIFIER } from '@kts/words/reading/plain-words';
import { takeStatus } from '@kts/words/reading/text-facts';
import type { UnreadText } from './unread-text.ts';

const LABEL = /^\(?(?:ghi chú|chú thích|lưu ý|ghi chu|chu thich|luu y|note)\s?:?\s?|^\*{1,3}\s?/iu;
const LONGEST = 120;
const MOST_WORDS = 6;
/** Words of notes that say how figures were made, not what they are. */
const NOTE_WORDS = new Set('duoc lam tron chua day du sap xep theo thu tu rounded sorted'.split(' '));

/**
 * Texts below a table and the name of its sheet that may say what the figures are: a line under the last row, a
 * note or a name with a word that makes a part or a plan of them.
 * @param below places of the rows under the last row of figures
 */
export function textsAround(table: Table, below: readonly number[], lexicon: Lexicon): readonly UnreadText[] {
  const texts: UnreadText[] = [];
  let isPastEnd = false;
  for (const at of below) {
    const row = table.rows[at];
    if (row === undefined || isBlank(row)) continue;
    const isNote = isFooter(row, -1);
    const text = tidy(filledOf(row)[0] ?? '');
    const isAsked = isNote || isPastEnd ? isQualifying(text) : isAlone(row, text, lexicon);
    if (text.length <= LONGEST && isAsked)
      texts.push({ key: fold(text), text, cells: [{ at, column: firstOf(row) }] });
    isPastEnd ||= isNote;
  }
  const sheet = tidy(table.sheet ?? '').replaceAll('_', ' ');
  return isPlainSheet(sheet, lexicon) ? texts : [...texts, { key: fold(sheet), text: sheet, cells: [] }];
}

/** Words of names that programs and people give to any sheet. */
const SHEET_WORDS = new Set(
  'sheet data trang tinh table worksheet so lieu nhap goc tong hop final new copy cua'.split(' '),
);

function isPlainSheet(sheet: string, lexicon: Lexicon): boolean {
  if (QUALIFIER.test(bare(sheet))) return false;
  if (!/\p{L}{2}/u.test(sheet) || lexicon.isArea(sheet) || lexicon.sourcesIn(sheet).length > 0) return true;
  const plain = lexicon.provincesIn(lexicon.indicatorsIn(sheet.replace(/\d+/g, ' ')).rest).rest;
  return isPlain(plain, SHEET_WORDS);
}

const firstOf = ({ cells }: TableRow): number => cells.findIndex((cell) => cell.trim() !== '');

function isQualifying(text: string): boolean {
  if (/^nguon|^source/.test(bare(text))) return false;
  const said = text.replace(LABEL, '');
  const plain = takeStatus(bare(said)).rest;
  // A short note names something; a longer one is prose, where only some words tell.
  const isShort = said !== text && said.split(' ').length <= MOST_WORDS;
  return QUALIFIER.test(plain) || (isShort && !isPlain(plain, NOTE_WORDS) && /\p{L}{2}/u.test(plain));
}

const isAlone = (row: TableRow, text: string, lexicon: Lexicon): boolean =>
  filledOf(row).length === 1 &&
  /\p{L}/u.test(text) &&
  !lexicon.isArea(text) &&
  !isPlain(text) &&
  !isOfficeLine(text, lexicon);
