import { CELL_ROLES } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { getImport } from './imports.ts';
import { whole } from './parameters.ts';
import { storedBoundaries } from './reading.ts';

/** What a cell that is not blank was taken for. */
const cellRole = z.enum(CELL_ROLES);

/** What the figure in a cell is: codes, the unit as it is written. */
const figureKey = z.object({
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  /** Null while it is asked. */
  source: z.string().nullable(),
  boundaries: storedBoundaries.nullable(),
  unit: z.string(),
  status: z.array(z.string()).nullable(),
});
export type FigureKey = z.infer<typeof figureKey>;

export const understoodCell = z.object({
  /** As it holds now: as it was mended, else as it stands in the file. */
  text: z.string(),
  /** Only where it is not that of its column; a blank cell has none. */
  role: cellRole.optional(),
  /** Of a mended cell: what stands in the file. */
  original: z.string().optional(),
  /** Of a figure. */
  key: figureKey.optional(),
});
export type UnderstoodCell = z.infer<typeof understoodCell>;

export const understoodColumn = z.object({
  column: z.string(),
  /** Texts above its figures, from the outermost. */
  headings: z.array(z.string()),
  /** What most of its cells are; null: none has one. */
  role: cellRole.nullable(),
});
export type UnderstoodColumn = z.infer<typeof understoodColumn>;

export const understoodLine = z.object({
  /** Physical line of the file, or row of the sheet. */
  line: z.int(),
  cells: z.array(understoodCell),
});
export type UnderstoodLine = z.infer<typeof understoodLine>;

/** So many lines can be asked for at once. */
export const MOST_SHEET_LINES = 500;
/** So many places of unread cells are named. */
export const MOST_UNREAD = 1000;

const line = whole(1, 1_100_000);

export const getImportSheet = endpoint({
  method: 'GET',
  path: '/imports/:id/sheet',
  summary: `The sheet as it was understood: rows of the lines from…to (at most ${MOST_SHEET_LINES}), each cell with its role`,
  access: 'editor',
  params: getImport.params,
  query: z
    .strictObject({
      /** Name of the sheet that was read; absent: that one. */
      sheet: z.string().max(300).optional(),
      from: line.default(1),
      to: line.optional(),
    })
    .refine(({ from, to = from }) => to >= from && to - from < MOST_SHEET_LINES, {
      path: ['to'],
      error: 'to',
    }),
  response: z.object({
    sheet: z.string().nullable(),
    columns: z.array(understoodColumn),
    /** The last line. */
    lines: z.int(),
    /** Lines within quotes, and rows that a workbook leaves out, have no row. */
    rows: z.array(understoodLine),
  }),
});
export type ImportSheet = z.infer<typeof getImportSheet.response>;

export const getImportAccount = endpoint({
  method: 'GET',
  path: '/imports/:id/account',
  summary: 'What all cells that are not blank were taken for, and where unread ones stand',
  access: 'editor',
  params: getImport.params,
  response: z.object({
    sheet: z.string().nullable(),
    /** Cells by role: they add up to `filled`. */
    counts: z.record(cellRole, z.int()),
    /** Cells that are not blank. */
    filled: z.int(),
    /** The first of them, in the order of the sheet. */
    unread: z.array(z.object({ line: z.int(), column: z.string() })),
  }),
});
export type ImportAccount = z.infer<typeof getImportAccount.response>;
