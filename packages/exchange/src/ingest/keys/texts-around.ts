import { isBlank, type Table, type TableRow } from '../../formats/table.ts';
import { fold, tidy } from '@kts/words/reading/fold';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { filledOf, isFooter } from '../shape/row-kinds.ts';
import { isOfficeLine } from '@kts/words/reading/office-lines';
import { isPlainSheet, isQualifying } from '@kts/words/reading/notes';
import { isPlain } from '@kts/words/reading/plain-words';
import type { UnreadText } from './unread-text.ts';

const LONGEST = 120;

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

const firstOf = ({ cells }: TableRow): number => cells.findIndex((cell) => cell.trim() !== '');

const isAlone = (row: TableRow, text: string, lexicon: Lexicon): boolean =>
  filledOf(row).length === 1 &&
  /\p{L}/u.test(text) &&
  !lexicon.isArea(text) &&
  !isPlain(text) &&
  !isOfficeLine(text, lexicon);
