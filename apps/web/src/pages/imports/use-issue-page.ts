import { type ImportDetail, type ImportIssue, type IssueCount, listImportIssues } from '@kts/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queryFor } from '../../api/query-for.ts';
import { useIssueCounts } from './use-issue-counts.ts';

const route = getRouteApi('/imports/$id');

const PER_PAGE = 25;

/** A page of the issues that the address asks for. */
export type IssuePage = {
  /** Undefined until they are known. */
  readonly counts: readonly IssueCount[] | undefined;
  readonly issues: readonly ImportIssue[];
  /** Of the kind that is asked for. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

export function useIssuePage(detail: ImportDetail): IssuePage {
  const counts = useIssueCounts(detail);
  const { severity, code, issues: asked = 1 } = route.useSearch();
  const wanted = (counts ?? []).filter(
    (one) =>
      (severity === undefined || one.severity === severity) && (code === undefined || one.code === code),
  );
  const total = wanted.reduce((sum, { count }) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(asked, pages);
  const query = { severity, code, limit: PER_PAGE, offset: (page - 1) * PER_PAGE };
  const { data } = useQuery({
    ...queryFor(listImportIssues, { params: { id: detail.id }, query }),
    enabled: total > 0 && detail.state !== 'reading',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return { counts, issues: total === 0 ? [] : (data?.items ?? []), total, page, pages };
}
