import { type Draft, type FigureRow, type Row, type TextColumn, figureRows } from '../draft.ts';
import { lowered } from './around.ts';
import { QUALIFIERS } from './qualifiers.ts';
import { type Change, type NoisePlace, hasOrders } from './noise.ts';

/** A text between rows, beside them, or in their names. */
export const IN_ROWS = {
  section: (choices, draft, text) => {
    // No list of provinces has a district over them.
    if (/^(?:Thành phố|Huyện|Quận|UBND)/.test(text)) return null;
    const at = draft.rows.findIndex(({ kind }) => kind !== 'line');
    const from = choices.chance('noise.section.later', 0.4)
      ? Math.max(
          at,
          draft.rows.findLastIndex(({ kind }) => kind === 'figures'),
        )
      : at;
    const above = draft.rows.slice(0, from).findLast((row) => row.kind === 'line');
    const line: Row = {
      kind: 'line',
      text,
      facts: { ...(above?.kind === 'line' ? above.facts : {}), part: text },
    };
    // It holds down to the next line.
    return { ...draft, rows: [...draft.rows.slice(0, from), line, ...draft.rows.slice(from)] };
  },
  column: (choices, draft, text) => {
    if (hasOrders(draft)) return null;
    const rows = figureRows(draft);
    const marked = new Set(
      choices.chance('noise.some', 0.5) ? choices.some('noise.rows', rows, Math.ceil(rows.length / 2)) : rows,
    );
    // Remarks are prose: only words that make a part or a plan of figures tell in them.
    const remarks = QUALIFIERS.find(({ kind }) => kind === 'urban')?.texts.includes(text) ? ['Ghi chú'] : [];
    const column: TextColumn = {
      kind: 'text',
      path: [
        choices.pick('noise.heading', [
          'Phân tổ',
          'Giới tính',
          'Khu vực',
          'Loại',
          '',
          'Tính chất',
          ...remarks,
        ]),
      ],
      text: (row) => (marked.has(row) ? text : 'Tổng số'),
      facts: (row) => (marked.has(row) ? { part: text } : {}),
    };
    const last = choices.chance('noise.column.last', 0.3);
    const labels = draft.columns.findIndex((each) => each.kind === 'text' && each.labels) + 1;
    return {
      ...draft,
      columns: last ? [...draft.columns, column] : draft.columns.toSpliced(labels, 0, column),
    };
  },
  label: (choices, draft, text) => {
    const join = choices.pick('noise.join', [
      (label: string) => `${label} (${lowered(text)})`,
      (label: string) => `${label} - ${text}`,
      (label: string) => `${text} ${label}`,
    ]);
    const rows = figureRows(draft);
    const chosen = new Set(
      choices.chance('noise.some', 0.5) ? choices.some('noise.rows', rows, Math.ceil(rows.length / 2)) : rows,
    );
    if (hasOrders(draft)) return null;
    return replaceRows(draft, (row) =>
      chosen.has(row) ? [{ ...row, label: join(row.label), facts: { ...row.facts, part: text } }] : [row],
    );
  },
  cell: (choices, draft, text) => {
    const rows = figureRows(draft);
    const chosen = new Set(
      choices.chance('noise.some', 0.5) ? choices.some('noise.rows', rows, Math.ceil(rows.length / 2)) : rows,
    );
    if (hasOrders(draft)) return null;
    const remark = choices.pick('noise.remark', [` (${lowered(text)})`, ` - ${text}`, ` ${text}`]);
    return replaceRows(draft, (row) => [
      chosen.has(row) ? { ...row, facts: { ...row.facts, part: text, remark } } : row,
    ]);
  },
  row: (choices, draft, text) => {
    if (hasOrders(draft) || !draft.columns.some((each) => each.kind === 'text' && each.labels)) return null;
    const below = choices.pick('noise.row', [text, `Trong đó: ${lowered(text)}`, `- ${text}`]);
    return replaceRows(draft, (row) => [row, { ...row, label: below, facts: { ...row.facts, part: text } }]);
  },
} satisfies Partial<Record<NoisePlace, Change>>;

/** Rows that replace rows; totals stay totals of what they were. */
function replaceRows(draft: Draft, change: (row: FigureRow) => FigureRow[]): Draft {
  const now = new Map(figureRows(draft).map((row) => [row, change(row)]));
  const rows = draft.rows.flatMap((row): Row[] => {
    if (row.kind === 'figures') return now.get(row) ?? [row];
    return row.kind === 'total'
      ? [{ ...row, of: row.of.flatMap((each) => now.get(each)?.slice(0, 1) ?? []) }]
      : [row];
  });
  return { ...draft, rows };
}
