import type {
  DocumentChange,
  DocumentFileOut,
  DocumentStateOut,
  RegisteredTarget,
  TargetChange,
} from '@kts/contract';
import type { DocumentFile, DocumentState, DocumentVersion, Target, TargetVersion } from '@kts/domain';

/** A target as the contract shows it. */
export const registeredOut = (target: Target): RegisteredTarget => ({
  ...target,
  document: { ...target.document },
  baseline: target.baseline && { ...target.baseline },
  citations: target.citations.map((citation) => ({ ...citation })),
});

/** Without the name under which it is kept. */
export const fileOut = (file: DocumentFile | null): DocumentFileOut | null => {
  if (file === null) return null;
  const { id: _, ...shown } = file;
  return shown;
};

const stateOut = ({ document, file }: DocumentState): DocumentStateOut => ({
  document: { ...document },
  file: fileOut(file),
});

export const targetChangeOut = (version: TargetVersion): TargetChange => ({
  ...changeOut(version),
  before: version.before && registeredOut(version.before),
  after: version.after && registeredOut(version.after),
});

export const documentChangeOut = (version: DocumentVersion): DocumentChange => ({
  ...changeOut(version),
  before: version.before && stateOut(version.before),
  after: version.after && stateOut(version.after),
});

const changeOut = (version: TargetVersion | DocumentVersion) => ({
  id: version.id,
  at: new Date(version.knownFrom).toISOString(),
  by: version.recordedBy,
  reason: version.reason,
  kind: kindOf(version),
});

function kindOf({ before, after }: TargetVersion | DocumentVersion): TargetChange['kind'] {
  if (after === null) return 'withdrawn';
  return before === null ? 'created' : 'revised';
}
