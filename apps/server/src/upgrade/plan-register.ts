import {
  codebookOf,
  type DocumentState,
  isSameDocument,
  registerAsOf,
  type Target,
  type TargetDocument,
  targetKey,
  type TargetRegister,
} from '@kts/domain';
import type { NewDocumentVersion, NewTargetVersion, Store } from '@kts/store';
import { sameEntry } from './same-entry.ts';
import { decideEntry } from './decide-entry.ts';

export type KeptEntry<T> = { readonly code: string; readonly stands: T | null; readonly comes: T | null };

/** Targets and documents as versions of the register: known from the upgrade on, with what stood before. */
export type RegisterUpgrade = {
  readonly targets: readonly NewTargetVersion[];
  readonly documents: readonly NewDocumentVersion[];
  readonly keptTargets: readonly KeptEntry<Target>[];
  readonly keptDocuments: readonly KeptEntry<TargetDocument>[];
};

/** Holds the register against the targets that come. */
export function planRegister(store: Store, targets: readonly Target[]): RegisterUpgrade {
  const { targets: seeded } = store.codebook.read();
  const versions = {
    targets: store.register.targetVersions(),
    documents: store.register.documentVersions(),
  };
  const stands = registerAsOf(seeded, versions, null);
  const brought = registerAsOf(seeded, store.register.brought(), null);
  const comes = codesOfTheSite(targets, stands);
  const files = new Map(versions.documents.map(({ code, after }) => [code, after?.file ?? null]));
  return {
    ...planDocuments({ stands, brought, comes: documentsOf(comes) }, (code) => files.get(code) ?? null),
    ...planTargets(stands, brought, comes),
  };
}

const documentsOf = (targets: readonly Target[]): readonly TargetDocument[] =>
  codebookOf({ units: [], indicators: [], areas: [], formerAreas: [], sources: [], targets }).documentsAsOf(
    null,
  );

/** A document that the site has entered itself keeps its code, whatever the program calls it. */
function codesOfTheSite(targets: readonly Target[], stands: TargetRegister): readonly Target[] {
  const codes = new Set(stands.documents.map(({ code }) => code));
  return targets.map((target) => {
    if (codes.has(target.document.code)) return target;
    const own = stands.documents.find((each) => isSameDocument(each, target.document));
    return own === undefined ? target : { ...target, document: own };
  });
}

type Sides = {
  readonly stands: TargetRegister;
  readonly brought: TargetRegister;
  readonly comes: readonly TargetDocument[];
};

function planDocuments({ stands, brought, comes }: Sides, fileOf: (code: string) => DocumentState['file']) {
  const documents: NewDocumentVersion[] = [];
  const keptDocuments: KeptEntry<TargetDocument>[] = [];
  const sides = sidesBy(({ code }: TargetDocument) => code, stands.documents, brought.documents);
  // A document that no target of the program has any more stays: it is still cited.
  for (const next of comes) {
    const { code } = next;
    const side = { ...sides(code), comes: next };
    const decided = decideEntry(side, sameEntry);
    const state = (document: TargetDocument | null): DocumentState | null =>
      document === null ? null : { document, file: fileOf(code) };
    if (decided === 'taken')
      documents.push({ code, before: state(side.stands), after: state(next), line: null });
    if (decided === 'kept') keptDocuments.push({ code, stands: side.stands, comes: next });
  }
  return { documents, keptDocuments };
}

/** A target without what its document says of itself: that is changed on the document. */
export const targetFields = ({ document, ...target }: Target) => ({ ...target, document: document.code });

const sameTarget = (a: Target, b: Target): boolean => sameEntry(targetFields(a), targetFields(b));

function planTargets(stands: TargetRegister, brought: TargetRegister, comes: readonly Target[]) {
  const sides = sidesBy(({ code }: Target) => code, stands.targets, brought.targets);
  const coming = new Map(comes.map((target) => [target.code, target]));
  const standing = new Map(stands.targets.map((target) => [targetKey(target), target]));
  const decide = (code: string, next: Target | null) =>
    decideEntry({ ...sides(code), comes: next }, sameTarget);
  /** The same target, which the site has entered under a code of its own. */
  const doubleOf = (next: Target): Target | null => {
    const double = standing.get(targetKey(next));
    if (double === undefined || coming.has(double.code)) return null;
    return decide(double.code, null) === 'taken' ? null : double;
  };
  const decided = [...new Set([...coming.keys(), ...brought.targets.map(({ code }) => code)])].map((code) => {
    const next = coming.get(code) ?? null;
    const decision = decide(code, next);
    const double = next === null || decision !== 'taken' ? null : doubleOf(next);
    return {
      code,
      decision: double === null ? decision : 'kept',
      stands: double ?? sides(code).stands,
      comes: next,
    };
  });
  return {
    targets: decided
      .filter(({ decision }) => decision === 'taken')
      .map(({ code, stands: before, comes: after }) => ({ code, before, after, line: null })),
    keptTargets: decided
      .filter(({ decision }) => decision === 'kept')
      .map(({ code, stands: own, comes: next }) => ({ code, stands: own, comes: next })),
  };
}

/** How an entry stands, and how the program brought it. */
function sidesBy<T>(codeOf: (entry: T) => string, stands: readonly T[], brought: readonly T[]) {
  const byCode = (entries: readonly T[]) => new Map(entries.map((entry) => [codeOf(entry), entry]));
  const [standing, before] = [byCode(stands), byCode(brought)];
  return (code: string) => ({ stands: standing.get(code) ?? null, brought: before.get(code) ?? null });
}
