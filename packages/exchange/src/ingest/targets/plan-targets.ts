import { createHash } from 'node:crypto';
import type { Issue, Target, TargetDocument, TargetRole } from '@kts/domain';
import { documentFaults, fileIssue, lineIssue, newTargetCode, targetFaults, targetKey } from '@kts/domain';
import { parseCsv } from '../../formats/csv.ts';
import { decode } from '../../formats/decode.ts';
import { columnLetter, isBlank, type Table, type TableRow } from '../../formats/table.ts';
import { type RecordRow, recordRow } from '../shape/record-row.ts';
import { isFooter } from '../shape/row-kinds.ts';
import { findTargetColumns, type TargetColumns } from './target-columns.ts';
import { type TargetGround, targetReader } from './target-rows.ts';

export type { TargetGround } from './target-rows.ts';

export type PlannedTarget = {
  readonly kind: 'created' | 'revised' | 'unchanged';
  readonly line: number;
  readonly before: Target | null;
  readonly after: Target;
};

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
  /** Of what stands before and after: what was excerpt is what is committed. */
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

function planOf(table: Table, columns: TargetColumns, ground: TargetGround): TargetPlan {
  const { at, places, names } = columns;
  const valueAt = places.get('value') ?? -1;
  const below = table.rows.slice(at + 1).filter((row) => !isBlank(row) && !isFooter(row, valueAt));
  const { planned, issues } = gather(below, columns, ground);
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

type Gathered = { readonly planned: readonly PlannedTarget[]; readonly issues: readonly Issue[] };

/** The change that each row brings. */
function gather(rows: readonly TableRow[], columns: TargetColumns, ground: TargetGround): Gathered {
  const issues: Issue[] = [...columns.issues];
  if (rows.length === 0) issues.push(fileIssue({ reason: 'no-targets' }));
  const read = targetReader(ground);
  const standing = new Map(ground.codebook.targets.map((target) => [targetKey(target), target]));
  const used = new Set(ground.usedCodes);
  const planned = new Map<string, PlannedTarget>();
  for (const tableRow of rows) {
    const row = recordRow(columns, tableRow, (issue) => issues.push(issue));
    const target = read(row);
    if (target === null) continue;
    const key = targetKey(target);
    const first = planned.get(key);
    if (first !== undefined) {
      issues.push(repeated(row.line, first, target));
      continue;
    }
    const before = standing.get(key) ?? null;
    const after =
      before === null
        ? { ...target, code: newTargetCode(target, (code) => used.has(code)) }
        : revised(before, target, columns);
    used.add(after.code);
    refuseFaults(row, after, ground);
    planned.set(key, { kind: kindOf(before, after), line: row.line, before, after });
  }
  return { planned: [...planned.values()], issues };
}

/** What the file does not say stays as it stands. */
function revised(
  before: Target,
  { comparator, value, valueMax, ...said }: Target,
  { places }: TargetColumns,
) {
  return {
    ...before,
    comparator,
    value,
    valueMax,
    ...(places.has('source') && { source: said.source }),
    ...(places.has('note') && { noteVi: said.noteVi }),
  };
}

function kindOf(before: Target | null, after: Target): PlannedTarget['kind'] {
  if (before === null) return 'created';
  return JSON.stringify(after) === JSON.stringify(before) ? 'unchanged' : 'revised';
}

function repeated(line: number, first: PlannedTarget, target: Target): Issue {
  const { comparator, value, valueMax } = first.after;
  const isSame = comparator === target.comparator && value === target.value && valueMax === target.valueMax;
  return isSame
    ? { ...lineIssue(line, { reason: 'target-repeated', line: first.line }), severity: 'warning' }
    : lineIssue(line, { reason: 'target-repeated-otherwise', first: first.line, line });
}

/** Where a field of a target or its document stands in a file. */
const ROLE_OF_FIELD: Readonly<Record<string, TargetRole>> = {
  area: 'province',
  indicator: 'indicator',
  source: 'source',
  period: 'period',
  valueMax: 'valueMax',
  number: 'number',
  titleVi: 'document',
  issuer: 'issuer',
  issuedOn: 'issuedOn',
  address: 'address',
};

function refuseFaults(row: RecordRow<TargetRole>, target: Target, { codebook, today }: TargetGround): void {
  const faults = [...targetFaults(target, codebook), ...documentFaults(target.document, codebook, today)];
  for (const { field, fault } of faults)
    row.complain(ROLE_OF_FIELD[field] ?? 'value', { reason: `target-${fault}` });
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
