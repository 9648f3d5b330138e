import { type ImportPlan, type ImportRequest, planFile } from '@kts/exchange';
import { keyOf, type Meant, type Status } from './facts.ts';
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
  /** Later than every period of a table. */
  today: '2026-11-30',
  settings: table.settings,
});

export const planOfTable = (
  table: Table,
  answers: ReadonlyMap<string, string> = new Map(),
): Promise<ImportPlan> => planFile({ ...requestOf(table), answers }, codebook, NOTHING_THERE);

/** Statuses that a person has said, where the file says none. */
export type SaidStatus = { readonly unmarked?: string; readonly marked?: string };

/** Compares a plan with what the table means: only a plan that is ready can bring wrong figures. */
export function judge(table: Table, plan: ImportPlan, said: SaidStatus = {}): Verdict {
  if (plan.state !== 'ready') return { state: plan.state, wrong: [], lost: [] };
  const stored = new Set<string>();
  const wrong = plan.observations.flatMap(({ key, reading, cell }) => {
    const own = keyOf({ ...key, boundaries: key.area === 'vn' ? null : key.boundaries });
    stored.add(own);
    const reason = objectionTo(table.meant.get(own), key, {
      table,
      said,
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

type Stored = {
  readonly table: Table;
  readonly said: SaidStatus;
  readonly value: number | null;
  readonly status: string;
};

/** "Số doanh nghiệp | Tốc độ tăng (%)" says just what the indicator of that growth is. */
const isGrowthNamed = ({ noise }: Table, indicator: string): boolean =>
  noise?.kind === 'growth' && indicator.endsWith('-growth');

function objectionTo(
  meant: Meant | undefined,
  { source, indicator }: { readonly source: string; readonly indicator: string },
  stored: Stored,
): string | null {
  if (meant === undefined) return isGrowthNamed(stored.table, indicator) ? null : 'not meant';
  if (meant.value !== stored.value) return `value should be ${meant.value}`;
  if (source !== stored.table.source) return `source should be ${stored.table.source}`;
  return stored.value === null ? null : objectionToStatus(meant.status, stored);
}

function objectionToStatus(meant: Status | null, { table, said, status }: Stored): string | null {
  const expected = meant === '?' ? said.marked : (meant ?? table.settings.status ?? said.unmarked);
  if (expected === undefined) return `status was assumed${meant === '?' ? ' of a mark' : ''}`;
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
