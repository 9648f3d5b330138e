import { type ImportDetail, type IssueCount, listImportIssues } from '@kts/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryFor } from '../../api/query-for.ts';

/** How many issues there are of each kind; undefined while that is asked for. */
export function useIssueCounts({ id, state, issueTotals }: ImportDetail): readonly IssueCount[] | undefined {
  const isAny = issueTotals.error + issueTotals.warning > 0;
  const { data } = useQuery({
    ...queryFor(listImportIssues, { params: { id }, query: { limit: 1 } }),
    enabled: isAny && state !== 'reading',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return isAny ? data?.counts : [];
}
