import { isDate, VERDICTS, type Verdict } from '@kts/domain';

/** What the board has in its address besides the root's. */
export type BoardSearch = {
  /** Absent: the targets of the chosen area; `nationwide`: one target across provinces. */
  readonly view?: 'nationwide' | undefined;
  /** Only the targets with this verdict. */
  readonly verdict?: Verdict | undefined;
  /** Of the nationwide view. Absent: the share of the digital economy, the first deadline that has targets. */
  readonly target?: string | undefined;
  readonly year?: string | undefined;
  /** What changed is told since this day; absent: since the last quarter's end. */
  readonly since?: string | undefined;
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function validateBoardSearch(raw: Record<string, unknown>): BoardSearch {
  const { view, target, year, since } = raw;
  const verdict = VERDICTS.find((one) => one === raw.verdict);
  return {
    ...(view === 'nationwide' ? { view } : {}),
    ...(verdict === undefined ? {} : { verdict }),
    ...(typeof target === 'string' && CODE.test(target) ? { target } : {}),
    ...(typeof year === 'string' && /^\d{4}$/.test(year) ? { year } : {}),
    ...(typeof since === 'string' && isDate(since) ? { since } : {}),
  };
}
