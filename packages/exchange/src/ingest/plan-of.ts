import { changeKind, type Issue, noAccount, type Question } from '@kts/domain';
import { columnIndex, type Table } from '../formats/table.ts';
import { formOf } from './account/form.ts';
import { digestOf } from './digest.ts';
import type { ImportPlan, Preview } from './import-plan.ts';
import type { ImportRequest } from './import-request.ts';
import type { Observed } from './settle/observe.ts';
import type { Opened } from './open/opened.ts';
import { conversionsOf, noRows, rowCounts } from './plan-counts.ts';
import type { PlannedFigure } from './planned-figure.ts';
import type { Understanding } from './read-table.ts';

/** What was read, and what it came to. */
export type Found = {
  readonly table: Table;
  readonly understanding: Understanding;
  readonly observed: Observed;
};

/** The plan of a file; without `found` it could not be read. */
export function planOf(
  request: ImportRequest,
  opened: Opened,
  issues: readonly Issue[],
  found: Found | null = null,
): ImportPlan {
  const questions = [
    ...opened.questions,
    ...(found?.understanding.read.questions ?? []),
    ...(found?.observed.questions ?? []),
  ];
  const state = stateOf(issues, questions);
  const figures = found?.observed.figures ?? [];
  const observations = state === 'ready' ? figures : [];
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    file: fileOf(request, opened),
    ...understoodOf(found?.understanding ?? null),
    preview: previewOf(opened, found?.understanding ?? null),
    conversions: conversionsOf(found?.understanding.read.drafts ?? []),
    rows: found === null ? noRows() : rowCounts(found.table, found.understanding.read, found.observed),
    observations,
    ...accountOf(request, found),
    changes: countChanges(figures),
    issues: issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    issueTotals: { error: errors, warning: issues.length - errors },
    questions,
    state,
    digest: digestOf(observations),
  };
}

/** What every cell was taken for, and which form the file is of. */
function accountOf(
  { cells = [] }: ImportRequest,
  found: Found | null,
): Pick<ImportPlan, 'account' | 'form' | 'sheet'> {
  if (found === null) return { account: noAccount(), form: null, sheet: null };
  const { table, understanding } = found;
  const { blocks, account, counts, read } = understanding;
  const mended = new Set(cells.map(({ line, column }) => `${line}:${columnIndex(column)}`));
  return {
    account: counts,
    form: formOf(table, blocks),
    sheet: { table, blocks, account, drafts: read.drafts, mended },
  };
}

const fileOf = ({ fileName, bytes, sha256 }: ImportRequest, opened: Opened): ImportPlan['file'] => ({
  name: fileName,
  bytes: bytes.length,
  sha256,
  encoding: opened.encoding,
  delimiter: opened.delimiter,
  sheet: opened.table?.sheet ?? null,
  sheets: opened.sheets,
});

const understoodOf = (
  understanding: Understanding | null,
): Pick<ImportPlan, 'layout' | 'headerLine' | 'columns' | 'understood'> => ({
  layout: understanding?.layout ?? null,
  headerLine: understanding?.headerLine ?? null,
  columns: understanding?.columns ?? [],
  understood: understanding?.understood ?? [],
});

const ROWS_SHOWN = 15;
const ROWS_ABOVE = 3;

function previewOf({ table }: Opened, understanding: Understanding | null): Preview | null {
  if (table === null) return null;
  const from = Math.max(0, (understanding?.headerAt ?? 0) - ROWS_ABOVE);
  const rows = table.rows.slice(from, from + ROWS_SHOWN).map(({ line, cells }) => ({ line, cells }));
  return { columns: understanding?.columns ?? [], rows };
}

function stateOf(issues: readonly Issue[], questions: readonly Question[]): ImportPlan['state'] {
  if (issues.some(({ severity }) => severity === 'error')) return 'refused';
  return questions.length > 0 ? 'needs-answers' : 'ready';
}

/** Counts of a plan's changes by kind. */
function countChanges(figures: readonly PlannedFigure[]): ImportPlan['changes'] {
  const counts = { created: 0, revised: 0, unchanged: 0 };
  for (const figure of figures) {
    const { before } = figure;
    if (before === null) counts.created += 1;
    else counts[changeKind({ before, after: figure.reading }) === 'unchanged' ? 'unchanged' : 'revised'] += 1;
  }
  return counts;
}
