import type { Codebook } from '@kts/domain';
import type { Issue } from '../formats/issue.ts';
import { fileIssue, lineIssue, shown } from '../formats/issue.ts';
import type { Table, TableRow } from '../formats/table.ts';
import { columnLetter } from '../formats/table.ts';
import { isZip, unpackWorkbook } from '../formats/xlsx-gate.ts';
import { sharedNames } from './boundaries-question.ts';
import { cellReaders } from './cell-readers.ts';
import { digestOf } from './digest.ts';
import type { Draft, DraftRead } from './drafts.ts';
import { noRowsSkipped } from './drafts.ts';
import type {
  ImportGround,
  ImportPlan,
  ImportRequest,
  ImportSettings,
  Question,
  RowCounts,
  UnitConversion,
} from './import-plan.ts';
import { countChanges } from './import-plan.ts';
import { lexiconOf } from './lexicon.ts';
import { mendCells } from './mend-cells.ts';
import type { DecimalSign } from './number.ts';
import type { Observed } from './observe.ts';
import { observe } from './observe.ts';
import { openTable, type Opened } from './open-table.ts';
import { understand, type Understanding } from './understand.ts';

/**
 * What a file would bring: bytes, and what is there already, to observations, issues and questions. Has no
 * effect. Preview and commit make the same plan of the same bytes; the digest shows whether they agree.
 */
export function planImport(request: ImportRequest, codebook: Codebook, ground: ImportGround): ImportPlan {
  const settings = settingsWithAnswers(request);
  const lexicon = lexiconOf(codebook);
  const opened = openTable(request, settings, lexicon);
  if (opened.table === null) return planOf({ request, opened, issues: opened.issues });
  const mended = mendCells(opened.table, request.cells ?? []);
  const before = [...opened.issues, ...controlIssues(opened.text, mended.table), ...mended.issues];
  const readers = cellReaders(codebook, request.answers ?? new Map());
  const found = understand(mended.table, lexicon, readers, settings, request.onRows ?? (() => {}));
  if ('severity' in found)
    return planOf({ request, opened, table: mended.table, issues: [...before, found] });
  const observed = observe(found.read.drafts, ground, {
    sheet: mended.table.sheet,
    names: found.names,
    decimalSign: settings.decimalSign ?? null,
    answers: request.answers ?? new Map(),
    codebook,
  });
  const nothing =
    found.read.withFigures === 0
      ? [fileIssue('file-no-data', 'Tệp không có dòng số liệu nào.', 'Kiểm tra lại tệp nguồn.')]
      : [];
  const issues = [...before, ...found.issues, ...found.read.issues, ...observed.issues, ...nothing];
  const understood = [...found.understood, ...sharedNames(found.read.drafts, codebook)];
  return planOf({ request, opened, found: { ...found, understood }, observed, table: mended.table, issues });
}

/** As {@link planImport}, for any file: unpacks a workbook first, which takes time and cannot be done at once. */
export async function planFile(
  request: ImportRequest,
  codebook: Codebook,
  ground: ImportGround,
): Promise<ImportPlan> {
  const workbook =
    request.workbook ?? (isZip(request.bytes) ? await unpackWorkbook(request.bytes) : undefined);
  return planImport(workbook === undefined ? request : { ...request, workbook }, codebook, ground);
}

/** Rows as they stand in the file, to be shown beside issues. */
export function rowsFor(request: ImportRequest, codebook: Codebook, lines: Iterable<number>): TableRow[] {
  const wanted = new Set(lines);
  const { table } = openTable(request, settingsWithAnswers(request), lexiconOf(codebook));
  return table?.rows.filter(({ line }) => wanted.has(line)) ?? [];
}

const ANSWERED = ['source', 'boundaries', 'indicator', 'province', 'period', 'sheet', 'hidden'] as const;

/** An answer to a question about a setting is that setting; what was set outright goes first. */
function settingsWithAnswers({ settings = {}, answers }: ImportRequest): ImportSettings {
  const sign = settings.decimalSign ?? answers?.get('decimal-sign');
  const answered = ANSWERED.flatMap((name): [string, string][] => {
    const text = settings[name] ?? answers?.get(name);
    return text === undefined ? [] : [[name, text]];
  });
  return {
    ...settings,
    ...Object.fromEntries(answered),
    ...(isDecimalSign(sign) ? { decimalSign: sign } : {}),
  };
}

const isDecimalSign = (text: string | undefined): text is DecimalSign => text === '.' || text === ',';

// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Looks through the cells only when the text holds such a sign at all. */
function controlIssues(text: string | null, table: Table): Issue[] {
  if (text !== null && !CONTROL.test(text)) return [];
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      CONTROL.test(cell)
        ? [
            {
              ...lineIssue(
                row.line,
                'control-character',
                'Ô có ký tự điều khiển không nhìn thấy được.',
                'Gõ lại nội dung của ô.',
                shown(cell.replace(CONTROL, '�')),
              ),
              column: columnLetter(index),
              sheet: table.sheet,
            },
          ]
        : [],
    ),
  );
}

type Parts = {
  readonly request: ImportRequest;
  readonly opened: Opened;
  readonly found?: Understanding;
  readonly observed?: Observed;
  readonly table?: Table;
  readonly issues: readonly Issue[];
};

const ROWS_SHOWN = 15;

function planOf({ request, opened, found, observed, table, issues }: Parts): ImportPlan {
  const questions = [...opened.questions, ...(found?.read.questions ?? []), ...(observed?.questions ?? [])];
  const state = stateOf(issues, questions);
  const observations = state === 'ready' ? (observed?.observations ?? []) : [];
  const from = Math.max(0, (found?.headerAt ?? 0) - 3);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    file: {
      name: request.fileName,
      bytes: request.bytes.length,
      sha256: request.sha256,
      encoding: opened.encoding,
      delimiter: opened.delimiter,
      sheet: opened.table?.sheet ?? null,
      sheets: opened.sheets,
    },
    layout: found?.layout ?? null,
    headerLine: found?.headerLine ?? null,
    columns: found?.columns ?? [],
    understood: found?.understood ?? [],
    preview:
      opened.table === null
        ? null
        : {
            columns: found?.columns ?? [],
            rows: opened.table.rows
              .slice(from, from + ROWS_SHOWN)
              .map(({ line, cells }) => ({ line, cells })),
          },
    conversions: conversionsOf(found?.read.drafts ?? []),
    rows: rowCounts(table, found?.read, observed),
    observations,
    changes: countChanges(observed?.observations ?? []),
    issues: issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    issueTotals: { error: errors, warning: issues.length - errors },
    questions,
    state,
    digest: digestOf(observations),
  };
}

function stateOf(issues: readonly Issue[], questions: readonly Question[]): ImportPlan['state'] {
  if (issues.some(({ severity }) => severity === 'error')) return 'refused';
  return questions.length > 0 ? 'needs-answers' : 'ready';
}

function conversionsOf(drafts: readonly Draft[]): UnitConversion[] {
  const conversions = new Map<string, UnitConversion>();
  for (const { indicator, unitText, exponent } of drafts) {
    if (exponent === 0) continue;
    const name = `${indicator.code}|${unitText}`;
    const figures = (conversions.get(name)?.figures ?? 0) + 1;
    conversions.set(name, {
      indicator: indicator.code,
      from: unitText,
      to: indicator.unit,
      exponent,
      figures,
    });
  }
  return [...conversions.values()];
}

/** Every row and every figure is somewhere; a count that does not come out is a mistake of this program. */
function rowCounts(
  table: Table | undefined,
  read: DraftRead | undefined,
  observed: Observed | undefined,
): RowCounts {
  if (table === undefined || read === undefined || observed === undefined) {
    return {
      read: 0,
      withFigures: 0,
      skipped: noRowsSkipped(),
      figures: 0,
      observations: 0,
      identical: 0,
      refused: 0,
      waiting: 0,
      empty: 0,
    };
  }
  const figures = read.drafts.length + read.refused + read.waiting + read.empty;
  const counts: RowCounts = {
    read: table.rows.length,
    withFigures: read.withFigures,
    skipped: read.skipped,
    figures,
    observations: observed.observations.length,
    identical: observed.identical,
    refused: read.refused + observed.refused,
    waiting: read.waiting + observed.waiting,
    empty: read.empty,
  };
  const aside = Object.values(counts.skipped).reduce((sum, count) => sum + count, 0);
  const settled = counts.observations + counts.identical + counts.refused + counts.waiting + counts.empty;
  if (counts.read !== counts.withFigures + aside || settled !== figures) {
    throw new Error(`Rows do not add up: ${JSON.stringify(counts)}`);
  }
  return counts;
}
