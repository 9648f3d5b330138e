import { createHash } from 'node:crypto';
import type { Issue, TargetDocument, TargetRole } from '@kts/domain';
import { parseCsv } from '../../formats/csv.ts';
import { decode } from '../../formats/decode.ts';
import { columnLetter, isBlank, type Table, type TableRow } from '../../formats/table.ts';
import { filledOf, isFooter } from '../shape/row-kinds.ts';
import { findTargetColumns, type TargetColumns } from './target-columns.ts';
import { type PlannedTarget, plannedTargets } from './planned-targets.ts';
import type { TargetGround } from './target-rows.ts';

export type { PlannedTarget } from './planned-targets.ts';
export type { TargetGround } from './target-rows.ts';

export type TargetPlan = {
  readonly state: 'ready' | 'refused';
  readonly columns: readonly {
    readonly role: TargetRole;
    readonly column: string;
    readonly columnName: string;
  }[];
  readonly rows: { readonly read: number; readonly targets: number; readonly skipped: number };
  readonly changes: { readonly created: number; readonly revised: number; readonly unchanged: number };
  /** Empty unless the state is `ready`: a refused file brings nothing. */
  readonly targets: readonly PlannedTarget[];
  /** Documents that the register does not have yet. */
  readonly documents: readonly TargetDocument[];
  readonly issues: readonly Issue[];
  /** Of what stands before and after: what was shown is what is committed. */
  readonly digest: string;
};

/**
 * What a CSV file of targets would bring: bytes, and what stands, to changes and issues. Has no effect. What
 * is shown and what is committed are the same plan of the same bytes; the digest tells whether they agree.
 */
export function planTargets(bytes: Uint8Array, ground: TargetGround): TargetPlan {
  const decoded = decode(bytes);
  if (decoded.text === null) return refusedPlan(decoded.issues);
  const { table, issues } = parseCsv(decoded.text);
  if (issues.length > 0) return refusedPlan(issues);
  const columns = findTargetColumns(table);
  return 'places' in columns ? planOf(table, columns, ground) : refusedPlan(columns);
}

const refusedPlan = (issues: readonly Issue[]): TargetPlan => ({
  state: 'refused',
  columns: [],
  rows: { read: 0, targets: 0, skipped: 0 },
  changes: countKinds([]),
  targets: [],
  documents: [],
  issues,
  digest: digestOf([]),
});

/** A line below a table: one cell alone, since a target that misses cells is told and not left out. */
const isFootnote = (row: TableRow): boolean => filledOf(row).length === 1 && isFooter(row, -1);

function planOf(table: Table, columns: TargetColumns, ground: TargetGround): TargetPlan {
  const { at, places, names } = columns;
  const below = table.rows.slice(at + 1).filter((row) => !isBlank(row) && !isFootnote(row));
  const { planned, issues } = plannedTargets(below, columns, ground);
  const state = issues.some(({ severity }) => severity === 'error') ? 'refused' : 'ready';
  const targets = state === 'ready' ? planned : [];
  return {
    state,
    columns: [...places].map(([role, index]) => ({
      role,
      column: columnLetter(index),
      columnName: names[index] ?? '',
    })),
    rows: { read: table.rows.length, targets: below.length, skipped: table.rows.length - below.length },
    changes: countKinds(planned),
    targets,
    documents: newDocuments(targets, ground),
    issues: issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    digest: digestOf(targets),
  };
}

/** Those that the register does not have yet. */
function newDocuments(targets: readonly PlannedTarget[], { codebook }: TargetGround): TargetDocument[] {
  const known = new Set(codebook.documentsAsOf(null).map(({ code }) => code));
  const all = targets.map(({ after }) => after.document).filter(({ code }) => !known.has(code));
  return [...new Map(all.map((document) => [document.code, document])).values()];
}

function countKinds(targets: readonly PlannedTarget[]): TargetPlan['changes'] {
  const counts = { created: 0, revised: 0, unchanged: 0 };
  for (const { kind } of targets) counts[kind] += 1;
  return counts;
}

const digestOf = (targets: readonly PlannedTarget[]): string =>
  createHash('sha256')
    .update(JSON.stringify(targets.map(({ before, after }) => [before, after])))
    .digest('hex');
