import { type Codebook, codebookOf, type Instant, registerAsOf, type TargetRegister } from '@kts/domain';
import type { Store } from '@kts/store';

/**
 * The codebook as it is stored, with the targets and documents as they stand at the moment at which they
 * are read: who holds it never holds a stale one. A target whose area or indicator the codebook no longer
 * has is not judged; its versions stay.
 */
export function liveCodebook(store: Store): Codebook {
  const entries = store.codebook.read();
  const codebook = codebookOf(entries);
  const registerAt = registerReader(store, (versions, asOf) => {
    const register = registerAsOf(entries.targets, versions, asOf);
    const targets = register.targets.filter(
      ({ area, indicator }) =>
        codebook.area(area) !== undefined && codebook.indicator(indicator) !== undefined,
    );
    return { ...register, targets };
  });
  return {
    ...codebook,
    get targets() {
      return registerAt(null).targets;
    },
    targetsAsOf: (asOf) => registerAt(asOf).targets,
    documentsAsOf: (asOf) => registerAt(asOf).documents,
  };
}

type Versions = Parameters<typeof registerAsOf>[1];
type Read = (versions: Versions, asOf: Instant | null) => TargetRegister;

/** Reads the versions once for every change of them, and keeps what was made of them: one answer asks often. */
function registerReader(store: Store, read: Read): (asOf: Instant | null) => TargetRegister {
  let known: { revision: number; versions: Versions; now: TargetRegister } | null = null;
  let past: { revision: number; asOf: Instant; register: TargetRegister } | null = null;

  const present = () => {
    const revision = store.register.revision();
    if (known?.revision !== revision) {
      const versions = {
        targets: store.register.targetVersions(),
        documents: store.register.documentVersions(),
      };
      known = { revision, versions, now: read(versions, null) };
    }
    return known;
  };

  return (asOf) => {
    const { revision, versions, now } = present();
    if (asOf === null) return now;
    if (past?.asOf !== asOf || past.revision !== revision) {
      past = { asOf, revision, register: read(versions, asOf) };
    }
    return past.register;
  };
}
