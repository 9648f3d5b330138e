import { getIssueReport } from '@kts/contract';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem, problemOf } from '../../api/api-problem.ts';
import { addressOf } from '../../api/call.ts';
import { reportKey } from './import-query.ts';
import { reportRows } from './report-rows.ts';
import type { ImportDesk } from './use-import-desk.ts';

const MOST_ROWS = 2000;

export type Rows = ReadonlyMap<number, readonly string[]>;

/**
 * The rows that issues stand in, as they were sent. A row that is mended leaves the report; what it was is
 * remembered for as long as the file is read in the same way.
 */
export function useReportRows({ detail }: ImportDesk): Rows | undefined {
  const { id, file, issueTotals, state } = detail;
  const reading = [file.encoding, file.delimiter, file.sheet] as const;
  const { data } = useQuery({
    queryKey: [...reportKey(id), ...reading],
    queryFn: async ({ client, queryKey, signal }): Promise<Rows> => {
      const before = client.getQueryData<Rows>(queryKey) ?? storedRows(id);
      return new Map([...before, ...(await loadRows(id, signal))]);
    },
    enabled: state !== 'reading' && issueTotals.error + issueTotals.warning > 0,
    staleTime: 0,
    structuralSharing: false,
  });
  return data ?? (issueTotals.error + issueTotals.warning === 0 ? storedRows(id) : undefined);
}

/** Listens to the report until it has enough rows: it may be as long as the file. */
async function loadRows(id: string, signal: AbortSignal): Promise<Rows> {
  const address = addressOf(getIssueReport, { params: { id } });
  const response = await fetch(address, { credentials: 'same-origin', signal });
  if (!response.ok || response.body === null) throw new ApiProblem(address, await problemOf(response));
  const report = reportRows(MOST_ROWS);
  const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await pieces.read();
    if (value !== undefined) report.take(value);
    if (done || report.isFull()) break;
  }
  if (report.isFull()) await pieces.cancel();
  else report.end();
  return report.rows;
}

const keyOf = (id: string) => `kts.import-rows.${id}`;

function storedRows(id: string): Rows {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '[]');
    return new Map(stored as [number, string[]][]);
  } catch {
    return new Map();
  }
}

/** Keeps rows over a reload that the report will not have any more once they are mended. */
export function storeRows(id: string, rows: Rows): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify([...storedRows(id), ...rows]));
  } catch {
    // Then the original text of a mended cell is not shown after a reload.
  }
}
