import type { ImportIssue } from '@kts/contract';

export type IssueCount = {
  readonly severity: ImportIssue['severity'];
  readonly code: string;
  readonly count: number;
};

/** How many of each kind: errors first, the most frequent first. */
export function issueCounts(issues: readonly ImportIssue[]): IssueCount[] {
  const counts = new Map<string, IssueCount>();
  for (const { severity, code } of issues) {
    const key = `${severity}|${code}`;
    counts.set(key, { severity, code, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      b.count - a.count ||
      a.code.localeCompare(b.code),
  );
}

export type IssueFilter = {
  readonly severity?: ImportIssue['severity'] | undefined;
  readonly code?: string | undefined;
};

export const matches = (issue: ImportIssue, { severity, code }: IssueFilter): boolean =>
  (severity === undefined || issue.severity === severity) && (code === undefined || issue.code === code);
