import type { ImportChange } from '@kts/contract';
import { changeKind, type Reading } from '@kts/domain';
import type { ImportPlan } from '@kts/exchange';

export type Page = { readonly offset: number; readonly limit: number };

type List = { readonly items: readonly unknown[]; readonly total: number };

const page = <T>(all: readonly T[], { offset, limit }: Page): readonly T[] =>
  all.slice(offset, offset + limit);

/** A page of what a plan would change. */
export function changesPage(plan: ImportPlan, kind: string | null, at: Page): List {
  const wanted =
    kind === null
      ? plan.observations
      : plan.observations.filter(({ before, reading }) => changeKind({ before, after: reading }) === kind);
  return { items: page(wanted, at).map(toChange), total: wanted.length };
}

/** A page of what is wrong with a file. */
export function issuesPage({ issues }: ImportPlan, severity: string | null, at: Page): List {
  const wanted = severity === null ? issues : issues.filter((issue) => issue.severity === severity);
  return { items: page(wanted, at), total: wanted.length };
}

function toChange({ key, before, reading, cell }: ImportPlan['observations'][number]): ImportChange {
  return {
    kind: changeKind({ before, after: reading }) as ImportChange['kind'],
    ...key,
    before: before === null ? null : toShown(before),
    after: toShown(reading),
    ...cell,
  };
}

const toShown = ({ value, missingReason, status, note, releasedOn }: Reading): ImportChange['after'] => ({
  value,
  missingReason,
  status: [...status],
  note,
  releasedOn,
});
