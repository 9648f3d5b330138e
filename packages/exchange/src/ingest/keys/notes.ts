import type { TableRow } from '../../formats/table.ts';
import { tidy } from '@kts/words/reading/fold';

const NOTE = /^(?:ghi chú|chú thích|note)?\s?:?\s?(\(?\*{1,3}\)?)\s?[:.-]?\s?(\S.*)$/iu;

/** What the notes below (or above) a table say of its marks: "(*) Số liệu sơ bộ" → "*" → "Số liệu sơ bộ". */
export function notesIn(rows: readonly TableRow[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { cells } of rows)
    for (const cell of cells) {
      if (!cell.includes('*') || cell.length > 300) continue;
      const [, mark = '', text = ''] = NOTE.exec(tidy(cell)) ?? [];
      if (mark !== '') notes.set(mark.replace(/[()]/g, ''), text);
    }
  return notes;
}
