import type { Codebook, ImportGround, ImportSettings, DecimalSign } from '@kts/domain';
import { fileIssue } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { isZip, unpackWorkbook } from '../formats/xlsx-gate.ts';
import { sharedNames } from './keys/boundaries-question.ts';
import { cellReaders } from './keys/cell-readers.ts';
import { controlIssues } from './open/control-characters.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportRequest } from './import-request.ts';
import { lexiconOf } from '@kts/words/reading/lexicon';
import { mendCells } from './open/mend-cells.ts';
import { observe } from './settle/observe.ts';
import { openTable } from './open/open-table.ts';
import { planOf } from './plan-of.ts';
import { readTable } from './read-table.ts';

/**
 * What a file would bring: bytes, and what is there already, to observations, issues and questions. Has no
 * effect. Preview and commit make the same plan of the same bytes; the digest shows whether they agree.
 */
export function planImport(request: ImportRequest, codebook: Codebook, ground: ImportGround): ImportPlan {
  const settings = settingsWithAnswers(request);
  const answers = request.answers ?? new Map<string, string>();
  const lexicon = lexiconOf(codebook);
  const opened = openTable(request, settings, lexicon);
  if (opened.table === null) return planOf(request, opened, opened.issues);
  const { table, issues: unmended } = mendCells(opened.table, request.cells ?? []);
  const before = [...opened.issues, ...controlIssues(opened.text, table), ...unmended];
  const readers = cellReaders(lexicon, answers);
  const { today, onRows = () => {} } = request;
  const read = readTable({ table, lexicon, readers, settings, answers, today, onRows });
  if ('severity' in read) return planOf(request, opened, [...before, read]);
  const { sheet } = table;
  const decimalSign = settings.decimalSign ?? null;
  const options = { sheet, names: read.names, decimalSign, answers, codebook, today };
  const observed = observe(read.read, ground, options);
  const issues = [...before, ...read.issues, ...read.read.issues, ...observed.issues];
  if (read.read.withFigures === 0) issues.push(NO_FIGURES);
  const understood = [...read.understood, ...sharedNames(read.read.drafts, codebook)];
  return planOf(request, { ...opened, table }, issues, {
    table,
    understanding: { ...read, understood },
    observed,
  });
}

const NO_FIGURES = fileIssue({ reason: 'no-figures' });

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

/** Rows as they stand in the file, to be shown beside issues; all of them where no lines are named. */
export function rowsFor(request: ImportRequest, codebook: Codebook, lines?: Iterable<number>): TableRow[] {
  const { table } = openTable(request, settingsWithAnswers(request), lexiconOf(codebook));
  const wanted = lines && new Set(lines);
  const rows = table?.rows.filter(({ line }) => wanted === undefined || wanted.has(line)) ?? [];
  return rows.map(({ line, cells }) => ({ line, cells }));
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
