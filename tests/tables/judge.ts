import { type ImportPlan, type ImportRequest, planFile } from '@kts/exchange';
import type { Meant } from './facts.ts';
import { codebook } from './places.ts';
import type { Table } from './table-world.ts';

type Verdict = {
  readonly state: ImportPlan['state'];
  /** Figures that would be stored otherwise than meant, one text each. */
  readonly wrong: readonly string[];
  /** Figures that are meant and would not be stored although nothing is asked. */
  readonly lost: readonly string[];
};

const NOTHING_THERE = { current: () => null };

const requestOf = (table: Table): ImportRequest => ({
  bytes: table.bytes,
  fileName: table.fileName,
  sha256: '0',
  today: '2101-01-01',
  settings: table.settings,
});

export const planOfTable = (
  table: Table,
  answers: ReadonlyMap<string, string> = new Map(),
): Promise<ImportPlan> => planFile({ ...requestOf(table), answers }, codebook, NOTHING_THERE);

/** Compares a plan with what the table means: only a plan that is ready can bring wrong figures. */
export function judge(table: Table, plan: ImportPlan): Verdict {
  if (plan.state !== 'ready') return { state: plan.state, wrong: [], lost: [] };
  const stored = new Set<string>();
  const wrong = plan.observations.flatMap(({ key, reading, cell }) => {
    const own = `${key.indicator}|${key.area}|${key.period}|${key.boundaries ?? ''}`;
    stored.add(own);
    const reason = objectionTo(table.meant.get(own), key.source, {
      table,
      value: reading.value,
      status: reading.status.join(' '),
    });
    return reason === null || isAcknowledged(table, plan)
      ? []
      : [`${cell.line}${cell.column} ${own}=${reading.value} [${reading.status.join(' ')}]: ${reason}`];
  });
  const lost = [...table.meant]
    .filter(([key, { optional }]) => !optional && !stored.has(key))
    .map(([key]) => key);
  return { state: plan.state, wrong, lost: plan.issues.length > 0 ? [] : lost };
}

type Stored = { readonly table: Table; readonly value: number | null; readonly status: string };

function objectionTo(meant: Meant | undefined, source: string, stored: Stored): string | null {
  if (meant === undefined) return 'not meant';
  if (meant.value !== stored.value) return `value should be ${meant.value}`;
  if (source !== stored.table.source) return `source should be ${stored.table.source}`;
  return stored.value === null
    ? null
    : objectionToStatus(meant.status ?? stored.table.settings.status, stored.status);
}

function objectionToStatus(expected: string | undefined, status: string): string | null {
  if (expected === undefined) return 'status was assumed';
  if (expected === '?') return 'status was assumed of a mark';
  return expected === status ? null : `status should be ${expected}`;
}

/** A person has to acknowledge a warning that shows the text. */
function isAcknowledged({ qualifiers, noise }: Table, { issues }: ImportPlan): boolean {
  const shown = JSON.stringify(issues.filter(({ code }) => MUST_ACKNOWLEDGE.has(code))).toLocaleLowerCase(
    'vi',
  );
  if (noise?.kind === 'unit-unsaid' || noise?.kind === 'back-cast') return shown !== '[]';
  return qualifiers.length > 0 && qualifiers.every((text) => shown.includes(text.toLocaleLowerCase('vi')));
}

const MUST_ACKNOWLEDGE = new Set<string>(['outlier', 'inconsistent', 'unit-magnitude']);
