import type { ImportChange, IssueCount } from '@kts/contract';
import { changeKind, erases, type Issue, type Reading, type PlannedObservation } from '@kts/domain';
import type { ImportPlan } from '@kts/exchange';
import type { Mend } from '@kts/store';
import type { Language } from '@kts/words';
import { mendAt } from './mends.ts';
import type { Planned } from './plan-upload.ts';
import { saidIssue } from './say-plan.ts';

export type Page = { readonly offset: number; readonly limit: number };

type List = { readonly items: readonly unknown[]; readonly total: number };

const page = <T>(all: readonly T[], { offset, limit }: Page): readonly T[] =>
  all.slice(offset, offset + limit);

/** A page of what a plan would change. */
export function changesPage({ plan, mends }: Planned, kind: string | null, at: Page): List {
  const wanted =
    kind === null ? plan.observations : plan.observations.filter((each) => kindOf(each) === kind);
  const mendOf = mendAt(mends);
  const items = page(wanted, at).map((each) => toChange(each, mendOf(each.cell.line, each.cell.column)));
  return { items, total: wanted.length };
}

/** Null: of every severity, of every kind. */
export type IssueFilter = {
  readonly severity: string | null;
  readonly code: string | null;
  readonly language: Language;
};

/** A page of what is wrong with a file, and how much of each kind there is in all of it. */
export function issuesPage(
  { issues }: ImportPlan,
  { severity, code, language }: IssueFilter,
  at: Page,
): List & { readonly counts: IssueCount[] } {
  const wanted = issues.filter(
    (issue) => (severity === null || issue.severity === severity) && (code === null || issue.code === code),
  );
  return {
    items: page(wanted, at).map(saidIssue(language)),
    total: wanted.length,
    counts: issueCounts(issues),
  };
}

/** How many of each kind: errors first, the most frequent first. */
export function issueCounts(issues: readonly Pick<Issue, 'severity' | 'code'>[]): IssueCount[] {
  const groups = Map.groupBy(issues, ({ severity, code }) => `${severity}|${code}`);
  const counts = [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ severity: first.severity, code: first.code, count: others.length + 1 }],
  );
  return counts.toSorted(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      b.count - a.count ||
      a.code.localeCompare(b.code),
  );
}

/** A revision that erases is told as such. */
function kindOf({
  before,
  reading: after,
}: Pick<PlannedObservation, 'before' | 'reading'>): ImportChange['kind'] {
  return erases({ before, after }) ? 'erased' : (changeKind({ before, after }) as ImportChange['kind']);
}

function toChange(
  { key, before, reading, cell }: ImportPlan['observations'][number],
  mend: Mend | null,
): ImportChange {
  return {
    kind: kindOf({ before, reading }),
    ...key,
    before: before === null ? null : toShown(before),
    after: toShown(reading),
    ...cell,
    ...(mend === null ? { mended: null } : { text: mend.original, mended: toMended(mend) }),
  };
}

const toMended = ({ text, by, at }: Mend): ImportChange['mended'] => ({
  text,
  by,
  at: at === null ? null : new Date(at).toISOString(),
});

const toShown = ({
  value,
  missingReason,
  status,
  quality,
  bound,
  note,
  releasedOn,
}: Reading): ImportChange['after'] => ({
  value,
  missingReason,
  status: [...status],
  quality,
  bound,
  note,
  releasedOn,
});
