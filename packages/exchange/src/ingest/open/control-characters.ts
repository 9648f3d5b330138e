import { excerpt, type Issue, lineIssue } from '@kts/domain';
import { columnLetter, type Table } from '../../formats/table.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Looks through the cells only when the text holds such a sign at all. */
export function controlIssues(text: string | null, table: Table): Issue[] {
  if (text !== null && !CONTROL.test(text)) return [];
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      CONTROL.test(cell)
        ? [
            {
              ...lineIssue(row.line, { reason: 'control-character' }, excerpt(cell.replace(CONTROL, '�'))),
              column: columnLetter(index),
              sheet: table.sheet,
            },
          ]
        : [],
    ),
  );
}
