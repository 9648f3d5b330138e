import type { AuditEntry } from '@kts/store';
import type { Context } from '../context.ts';

const MINUTE = 60_000;
/** So many of a kind have a row of their own in a minute; the rest are counted in one. */
const MOST_ROWS = 8;
const MOST_NAMES = 20;

type Minute = {
  readonly since: number;
  readonly first: AuditEntry;
  rows: number;
  more: number;
  readonly accounts: Map<string, number>;
  readonly addresses: Set<string>;
  readonly timer: NodeJS.Timeout;
};

export type CountedRecord = ReturnType<typeof countedRecord>;

/**
 * What comes in floods, such as refusals: the first of a minute are recorded one by one, the others in one
 * row when the minute is over. A record that anybody can fill is one that nobody can read.
 */
export function countedRecord({ store, clock }: Pick<Context, 'store' | 'clock'>) {
  const minutes = new Map<string, Minute>();

  const write = (entry: AuditEntry): Promise<unknown> =>
    store.whenFree(() =>
      store.recorded(
        () => null,
        () => entry,
      ),
    );
  const end = async (kind: string): Promise<void> => {
    const minute = minutes.get(kind);
    if (minute === undefined) return;
    minutes.delete(kind);
    clearTimeout(minute.timer);
    if (minute.more > 0) await write(summaryOf(minute, clock()));
  };
  const begin = (kind: string, first: AuditEntry): Minute => {
    const timer = setTimeout(() => void end(kind).catch(() => undefined), MINUTE).unref();
    return {
      since: clock(),
      first,
      rows: 0,
      more: 0,
      accounts: new Map(),
      addresses: new Set(),
      timer,
    };
  };

  return {
    /** @param kind what is counted together */
    note: async (kind: string, entry: AuditEntry): Promise<void> => {
      const last = minutes.get(kind);
      if (last !== undefined && clock() - last.since >= MINUTE) await end(kind);
      const minute = minutes.get(kind) ?? begin(kind, entry);
      minutes.set(kind, minute);
      if (minute.rows < MOST_ROWS) {
        minute.rows += 1;
        await write(entry);
        return;
      }
      count(minute, entry.by);
    },

    /** Writes down what is still only counted. */
    close: async (): Promise<void> => {
      for (const kind of [...minutes.keys()]) await end(kind);
    },
  };
}

function count(minute: Minute, { name, address }: AuditEntry['by']): void {
  const { accounts, addresses } = minute;
  minute.more += 1;
  if (accounts.size < MOST_NAMES || accounts.has(name)) accounts.set(name, (accounts.get(name) ?? 0) + 1);
  if (address !== null && addresses.size < MOST_NAMES) addresses.add(address);
}

/** An entry without a name is of nobody that is known. */
const summaryOf = ({ since, first, more, accounts, addresses }: Minute, at: number): AuditEntry => {
  const [only] = accounts.size === 1 ? [...accounts.keys()] : [];
  const by = only === first.by.name ? first.by : { userId: null, name: only ?? '', address: null };
  return {
    by: { ...by, address: addresses.size === 1 ? ([...addresses][0] ?? null) : null },
    at,
    action: first.action,
    subject: null,
    details: {
      because: 'counted',
      count: more,
      since: new Date(since).toISOString(),
      accounts: Object.fromEntries([...accounts].filter(([name]) => name !== '')),
      addresses: [...addresses],
    },
  };
};
