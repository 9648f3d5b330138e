import type { Instant } from '@kts/domain';
import { tryPool } from './try-pool.ts';

const MOST_OF_ACCOUNT = 10;
const MOST_OF_NETWORK = 50;

export type Attempt = {
  readonly allowed: true;
  /** The password was right: nothing counts against its owner. */
  readonly succeeded: () => void;
  /** It was never looked at. */
  readonly dropped: () => void;
};
export type LoginRefusal = { readonly allowed: false; readonly retryAfterSeconds: number };

export type LoginPlace = {
  readonly nameKey: string;
  readonly network: string;
  /** The device or the network by which the account knows who is there; null: a stranger's. */
  readonly known: string | null;
};

export type LoginLimits = { readonly begin: (place: LoginPlace) => Attempt | LoginRefusal };

/**
 * How often a wrong password may be tried: 10 times an account and 50 times a network in 15 minutes.
 *
 * A device or a network from which the account has logged in before has ten tries of its own, which nobody
 * elsewhere can use up, and does not stand in the queue of its network. All other places together have ten
 * an account: there one waits, but in a queue, in which each network (and of one network each account) has
 * its turn: whoever goes on trying cannot keep the right password out for good. Sessions that are open are
 * not asked. Names that nobody has are counted alike: 429 tells nothing.
 */
export function loginLimits(clock: () => Instant): LoginLimits {
  const accounts = tryPool(MOST_OF_ACCOUNT, clock);
  const networks = tryPool(MOST_OF_NETWORK, clock);

  return {
    begin: ({ nameKey, network, known }) => {
      const account = known === null ? `elsewhere ${nameKey}` : `${known} ${nameKey}`;
      const wait = Math.max(
        accounts.wait(account, network),
        known === null ? networks.wait(network, nameKey) : 0,
      );
      if (wait > 0) return { allowed: false, retryAfterSeconds: Math.ceil(wait / 1000) };

      const takeBacks = [accounts.take(account, network), networks.take(network, nameKey)];
      const dropped = (): void => {
        for (const takeBack of takeBacks) takeBack();
      };
      return {
        allowed: true,
        dropped,
        succeeded: () => {
          dropped();
          if (known !== null) accounts.clear(account);
        },
      };
    },
  };
}
