import {
  documentFaults,
  fileIssue,
  type Issue,
  lineIssue,
  newTargetCode,
  type Target,
  type TargetRole,
  targetFaults,
  targetKey,
} from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import { type RecordRow, recordRow } from '../shape/record-row.ts';
import type { TargetColumns } from './target-columns.ts';
import { type TargetGround, targetReader } from './target-rows.ts';

export type PlannedTarget = {
  readonly kind: 'created' | 'revised' | 'unchanged';
  readonly line: number;
  readonly before: Target | null;
  readonly after: Target;
};

type PlannedTargets = { readonly planned: readonly PlannedTarget[]; readonly issues: readonly Issue[] };

/** The change that each row brings, and what is wrong with rows. */
export function plannedTargets(
  rows: readonly TableRow[],
  columns: TargetColumns,
  ground: TargetGround,
): PlannedTargets {
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
