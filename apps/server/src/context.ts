import type { Codebook, Instant } from '@kts/domain';
import type { Store } from '@kts/store';
import type { Config } from './config.ts';

/** What every feature is given: nothing here is global, so a test can have its own. */
export type Context = {
  readonly store: Store;
  readonly codebook: Codebook;
  /** Changes when an entry of the codebook does. */
  readonly codebookDigest: string;
  /** `data/` is not what the database was last brought in line with. */
  readonly upgradeWaits: boolean;
  readonly config: Config;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly clock: () => Instant;
};
