import {
  type Codebook,
  codebookOf,
  type Instant,
  registerAsOf,
  type Target,
  type TargetVersion,
} from '@kts/domain';
import type { Store } from '@kts/store';

/**
 * The codebook as it is stored, with the targets as they stand at the moment at which they are read: who
 * holds it never holds a stale one. A target whose area or indicator the codebook no longer has is not
 * judged; its versions stay.
 */
export function liveCodebook(store: Store): Codebook {
  const entries = store.codebook.read();
  const codebook = codebookOf(entries);
  let known: { revision: number; versions: readonly TargetVersion[]; now: readonly Target[] } | null = null;

  const read = (versions: readonly TargetVersion[], asOf: Instant | null): readonly Target[] =>
    registerAsOf(entries.targets, versions, asOf).targets.filter(
      ({ area, indicator }) =>
        codebook.area(area) !== undefined && codebook.indicator(indicator) !== undefined,
    );
  /** One answer asks for one moment many times. */
  let past: { asOf: Instant; revision: number; targets: readonly Target[] } | null = null;
  const present = () => {
    const revision = store.targets.revision();
    if (known?.revision !== revision) {
      const versions = store.targets.versions();
      known = { revision, versions, now: read(versions, null) };
    }
    return known;
  };

  const then = (asOf: Instant): readonly Target[] => {
    const { revision, versions } = present();
    if (past?.asOf !== asOf || past.revision !== revision) {
      past = { asOf, revision, targets: read(versions, asOf) };
    }
    return past.targets;
  };

  return {
    ...codebook,
    get targets() {
      return present().now;
    },
    targetsAsOf: (asOf) => (asOf === null ? present().now : then(asOf)),
  };
}
