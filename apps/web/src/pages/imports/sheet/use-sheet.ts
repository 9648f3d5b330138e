import {
  getImportAccount,
  getImportSheet,
  type ImportAccount,
  type ImportDetail,
  type ImportSheet,
  type UnderstoodLine,
} from '@kts/contract';
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryFor } from '../../../api/query-for.ts';

/** So many lines are asked for at once. */
const WINDOW = 200;

const windowOf = (line: number): number => Math.floor((line - 1) / WINDOW);

const requestOf = (id: string, number: number) => ({
  params: { id },
  query: { from: number * WINDOW + 1, to: (number + 1) * WINDOW },
});

/** The sheet as far as it is at hand. */
export type Sheet = {
  readonly columns: ImportSheet['columns'];
  readonly lines: number;
  /** Undefined: not here yet, or no row begins at this line. */
  readonly rowAt: (line: number) => UnderstoodLine | undefined;
  readonly isLoaded: (line: number) => boolean;
  readonly account: ImportAccount | undefined;
  /** Rows in sight are on their way for the first time. */
  readonly waiting: boolean;
};

/** Rows of the lines in sight, and all that were in sight before; undefined until the first are here. */
export function useSheet({ id, state }: ImportDetail, first: number, last: number): Sheet | undefined {
  const client = useQueryClient();
  const enabled = state !== 'reading';
  const wanted = [0];
  for (let number = windowOf(Math.max(1, first)); number <= windowOf(Math.max(1, last)); number += 1) {
    if (number > 0) wanted.push(number);
  }
  const windows = useQueries({
    queries: wanted.map((number) => ({
      ...queryFor(getImportSheet, requestOf(id, number)),
      enabled,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const { data: account } = useQuery({
    ...queryFor(getImportAccount, { params: { id } }),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const head = windows[0]?.data;
  const stamp = windows.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the windows are new with the stamp
  return useMemo(() => {
    if (head === undefined) return undefined;
    const known = new Map<number, ReadonlyMap<number, UnderstoodLine> | undefined>();
    const rowsOf = (number: number): ReadonlyMap<number, UnderstoodLine> | undefined => {
      if (known.has(number)) return known.get(number);
      const data = client.getQueryData(queryFor(getImportSheet, requestOf(id, number)).queryKey);
      const rows = data && new Map(data.rows.map((row) => [row.line, row]));
      known.set(number, rows);
      return rows;
    };
    return {
      columns: head.columns,
      lines: head.lines,
      rowAt: (line) => rowsOf(windowOf(line))?.get(line),
      isLoaded: (line) => rowsOf(windowOf(line)) !== undefined,
      account,
      waiting: windows.some(({ data }) => data === undefined),
    };
  }, [stamp, account, id]);
}
