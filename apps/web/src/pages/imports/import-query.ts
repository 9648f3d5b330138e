import {
  getImport,
  getImportAccount,
  getImportSheet,
  type ImportDetail,
  listImportChanges,
  listImportIssues,
  listImports,
} from '@kts/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';

const keyOf = (id: string) => [getImport.path, id, currentLanguage()] as const;

/** How long the server may keep a question about a file that is being read: so often progress is shown. */
const SECONDS_BETWEEN = 1;
const SUBMITTED_AGAIN = 15_000;

/** An import; asked again while it is read, and now and then while somebody else decides about it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: async ({ client, signal }) => {
      const before = client.getQueryData<ImportDetail>(keyOf(id));
      const wait = before?.state === 'reading' ? SECONDS_BETWEEN : 0;
      const detail = await call(getImport, { params: { id }, query: { wait } }, signal);
      if (before !== undefined && before.state !== detail.state) void forgetLists(client, detail);
      return detail;
    },
    refetchInterval: ({ state: { data } }) => {
      if (data?.state === 'reading') return 50;
      return data?.state === 'submitted' ? SUBMITTED_AGAIN : false;
    },
    staleTime: 0,
  });

/** What the page shows from now on. */
export function settle(client: QueryClient, detail: ImportDetail): void {
  client.setQueryData(keyOf(detail.id), detail);
  void forgetLists(client, detail);
}

/** Lists that follow from the plan are asked for again; figures too, once it is published. */
function forgetLists(client: QueryClient, { state }: ImportDetail): Promise<unknown> {
  if (state === 'reading') return Promise.resolve();
  if (state === 'published') return client.invalidateQueries();
  const stale: readonly (readonly string[])[] = [
    [listImportChanges.path],
    [listImportIssues.path],
    [listImports.path],
    [getImportSheet.path],
    [getImportAccount.path],
  ];
  return Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
}

export const importChanged = (client: QueryClient, id: string) =>
  client.invalidateQueries({ queryKey: keyOf(id) });
