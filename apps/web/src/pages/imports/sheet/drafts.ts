import type { ImportDetail, UnderstoodCell } from '@kts/contract';
import { columnLetter } from '../column-meaning.ts';
import type { Place } from './place.ts';

type Mended = Pick<ImportDetail['cells'][number], 'sheet' | 'line' | 'column' | 'text'>;

/** A cell that was written in and is not sent yet; null brings back what stands in the file. */
export type Draft = Omit<Mended, 'text'> & { readonly text: string | null };

/** What is written in a cell of the sheet that is shown. */
export type Writing = Omit<Draft, 'sheet'>;

const placeOf = ({ line, column }: Pick<Draft, 'line' | 'column'>): string => `${line}|${column}`;

/** Drafts with some more: a later one of the same cell takes the place of the earlier. */
export const addDrafts = (drafts: readonly Draft[], more: readonly Draft[]): Draft[] => [
  ...new Map([...drafts, ...more].map((draft) => [placeOf(draft), draft])).values(),
];

/** What the server does not say yet: not sent, on its way, or written anew since. */
export function unkept(drafts: readonly Draft[], cells: readonly Mended[]): Draft[] {
  const texts = new Map(cells.map((cell) => [placeOf(cell), cell.text]));
  return drafts.filter((draft) => (texts.get(placeOf(draft)) ?? null) !== draft.text);
}

/** Column letter → text, null: as in the file. */
export type RowTexts = ReadonlyMap<string, string | null>;

/** What was written in each line: what was sent, and over it what was not. */
export function textsByLine(
  cells: readonly Mended[],
  drafts: readonly Draft[],
): ReadonlyMap<number, RowTexts> {
  const lines = new Map<number, Map<string, string | null>>();
  for (const { line, column, text } of [...cells, ...drafts]) {
    const texts = lines.get(line) ?? new Map<string, string | null>();
    lines.set(line, texts.set(column, text));
  }
  return lines;
}

export type ShownCell = {
  readonly text: string;
  /** What stands in the file, where the text is another. */
  readonly original: string | null;
};

/** What a cell says now, whatever the server's last answer has of it. */
export function shownCell(
  cell: UnderstoodCell | undefined,
  index: number,
  texts: RowTexts | undefined,
): ShownCell {
  const original = cell?.original ?? cell?.text ?? '';
  const text = texts?.get(columnLetter(index)) ?? original;
  return { text, original: text === original ? null : original };
}

/** What the clipboard has of a spreadsheet, cell by cell from the active one on. */
export function pasted(text: string, at: Place): (Place & { readonly text: string })[] {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return rows.flatMap((row, down) =>
    row.split('\t').map((cell, right) => ({
      line: at.line + down,
      index: at.index + right,
      text: cell,
    })),
  );
}
