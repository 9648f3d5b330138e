import { createHash } from 'node:crypto';
import type { Codebook, IsoDate, Issue, Target, TargetDocument, TargetRole } from '@kts/domain';
import {
  documentFaults,
  excerpt,
  fileIssue,
  lineIssue,
  newTargetCode,
  targetFaults,
  targetKey,
} from '@kts/domain';
import { parseCsv } from '../../formats/csv.ts';
import { decode } from '../../formats/decode.ts';
import type { Table, TableRow } from '../../formats/table.ts';
import { columnLetter, isBlank } from '../../formats/table.ts';
import type { TargetHeading } from './target-headings.ts';
import { findTargetHeading } from './target-headings.ts';
import type { TargetRow } from './target-rows.ts';
import { targetRowReader } from './target-rows.ts';

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
  /** Papers that the register does not have yet. */
  readonly documents: readonly TargetDocument[];
  readonly issues: readonly Issue[];
  /** Of what stands before and after: what was excerpt is what is committed. */
  readonly digest: string;
};

export type TargetGround = {
  /** With the targets as they stand. */
  readonly codebook: Codebook;
  /** Codes that were ever used: a withdrawn target keeps its own. */
  readonly usedCodes: ReadonlySet<string>;
  readonly today: IsoDate;
};

/**
 * What a CSV file of targets would bring: bytes, and what stands, to changes and issues. Has no effect. What
 * is excerpt and what is committed are the same plan of the same bytes; the digest tells whether they agree.
 */
export function planTargets(bytes: Uint8Array, ground: TargetGround): TargetPlan {
  const decoded = decode(bytes);
  if (decoded.text === null) return refusedPlan(decoded.issues);
  const { table, issues } = parseCsv(decoded.text);
  if (issues.length > 0) return refusedPlan(issues);
  const found = findTargetHeading(table);
  if (found.heading === null) return refusedPlan(found.issues);
  return planOf(table, found.heading, ground);
}

const refusedPlan = (issues: readonly Issue[]): TargetPlan => ({
  state: 'refused',
  columns: [],
  rows: { read: 0, targets: 0, skipped: 0 },
  changes: { created: 0, revised: 0, unchanged: 0 },
  targets: [],
  documents: [],
  issues,
  digest: digestOf([]),
});

function planOf(table: Table, heading: TargetHeading, ground: TargetGround): TargetPlan {
  const below = table.rows.slice(heading.at + 1).filter((row) => !isBlank(row) && !isFootnote(row));
  const issues: Issue[] = [...heading.issues];
  const gathered = gather(below, heading, ground, issues);
  if (below.length === 0) {
    issues.push(fileIssue({ reason: 'no-targets' }));
  }
  const state = issues.some(({ severity }) => severity === 'error') ? 'refused' : 'ready';
  const targets = state === 'ready' ? gathered : [];
  return {
    state,
    columns: [...heading.places].map(([role, index]) => ({
      role,
      column: columnLetter(index),
      columnName: heading.names[index] ?? '',
    })),
    rows: {
      read: table.rows.length,
      targets: below.length,
      skipped: table.rows.length - below.length,
    },
    changes: countKinds(gathered),
    targets,
    documents: newDocuments(targets, ground),
    issues: issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    digest: digestOf(targets),
  };
}

function newDocuments(targets: readonly PlannedTarget[], { codebook }: TargetGround): TargetDocument[] {
  const known = new Set(codebook.documentsAsOf(null).map(({ code }) => code));
  const all = targets.map(({ after }) => after.document).filter(({ code }) => !known.has(code));
  return [...new Map(all.map((document) => [document.code, document])).values()];
}

/** "Nguồn: …" and "Ghi chú: …" below a table: one cell, and no figure. */
const isFootnote = ({ cells }: TableRow): boolean =>
  cells.filter((cell) => cell.trim() !== '').length === 1 &&
  /^\s*(nguồn|ghi chú|note|source)/i.test(cells.join(''));

function gather(
  rows: readonly TableRow[],
  heading: TargetHeading,
  ground: TargetGround,
  issues: Issue[],
): PlannedTarget[] {
  const read = targetRowReader(heading, ground, issues);
  const standing = new Map(ground.codebook.targets.map((target) => [targetKey(target), target]));
  const used = new Set(ground.usedCodes);
  const planned = new Map<string, PlannedTarget>();
  for (const row of rows) {
    const drafted = read(row);
    if (drafted === null) continue;
    const key = targetKey(drafted.target);
    const first = planned.get(key);
    if (first !== undefined) {
      issues.push(repeated(row, first, drafted.target));
      continue;
    }
    const change = changeOf(drafted, standing.get(key) ?? null, used);
    used.add(change.after.code);
    issues.push(...faultIssues(change, heading, ground));
    planned.set(key, change);
  }
  return [...planned.values()];
}

function changeOf(
  { line, target, gives }: TargetRow,
  before: Target | null,
  used: ReadonlySet<string>,
): PlannedTarget {
  if (before === null) {
    const code = newTargetCode(target, (taken) => used.has(taken));
    return { kind: 'created', line, before, after: { ...target, code } };
  }
  const { comparator, value, valueMax } = target;
  const after: Target = {
    ...before,
    comparator,
    value,
    valueMax,
    ...(gives('source') ? { source: target.source } : {}),
    ...(gives('note') ? { noteVi: target.noteVi } : {}),
  };
  const same = JSON.stringify(after) === JSON.stringify(before);
  return { kind: same ? 'unchanged' : 'revised', line, before, after: same ? before : after };
}

function repeated({ line }: TableRow, first: PlannedTarget, target: Target): Issue {
  const { comparator, value, valueMax } = first.after;
  const same = comparator === target.comparator && value === target.value && valueMax === target.valueMax;
  return same
    ? { ...lineIssue(line, { reason: 'target-repeated', line: first.line }), severity: 'warning' }
    : lineIssue(line, { reason: 'target-repeated-otherwise', first: first.line, line });
}

const ROLE_OF_FIELD: Readonly<Record<string, TargetRole>> = {
  area: 'province',
  indicator: 'indicator',
  source: 'source',
  period: 'period',
  value: 'value',
  valueMax: 'valueMax',
  'document.number': 'number',
  'document.titleVi': 'document',
  'document.issuer': 'issuer',
  'document.issuedOn': 'issuedOn',
  'document.address': 'address',
};

function faultIssues(
  { line, after }: PlannedTarget,
  heading: TargetHeading,
  { codebook, today }: TargetGround,
): Issue[] {
  const ofDocument = documentFaults(after.document, codebook, today).map(({ field, fault }) => ({
    field: `document.${field}`,
    fault,
  }));
  return [...targetFaults(after, codebook), ...ofDocument].map(({ field, fault }) => {
    const index = heading.places.get(ROLE_OF_FIELD[field] ?? 'value');
    return {
      ...lineIssue(line, { reason: `target-${fault}` }, excerpt(String(fieldText(after, field)))),
      column: index === undefined ? null : columnLetter(index),
      columnName: index === undefined ? null : (heading.names[index] ?? null),
    };
  });
}

function fieldText(target: Target, field: string): unknown {
  const [first = '', second] = field.split('.');
  const value = target[first as keyof Target];
  return second === undefined
    ? (value ?? '')
    : ((value as TargetDocument)[second as keyof TargetDocument] ?? '');
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
