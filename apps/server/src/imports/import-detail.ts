import type { ImportDetail } from '@kts/contract';
import {
  type Account,
  IMPORT_FAILURES,
  mayActAs,
  type ImportAction,
  type ImportActor,
  type ImportFailure,
  mayTake,
} from '@kts/domain';
import type { StoredImport } from '@kts/store';
import { words, type Language } from '@kts/words';
import type { Config } from '../config.ts';
import { readDecisions } from './decisions.ts';
import { recalledIn } from './first-plan.ts';
import { type KeptPlan, keptPlan } from './kept-plan.ts';
import { saidIssue, saidQuestion } from './say-plan.ts';

/** What is known of a file before it has been read. */
const UNREAD: Omit<KeptPlan, 'rows' | 'changes'> & { readonly rows: null; readonly changes: null } = {
  file: { encoding: null, delimiter: null, sheet: null, sheets: [] },
  layout: null,
  headerLine: null,
  columns: [],
  understood: [],
  preview: [],
  conversions: [],
  rows: null,
  changes: null,
  questions: [],
  issues: [],
  issueTotals: { error: 0, warning: 0 },
  mustAcknowledge: [],
  areas: [],
  form: null,
  proposals: {},
  mends: [],
};

export const isoOrNull = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** That an import's figures were taken back, for the wire. */
export const toUndone = (undone: StoredImport['undone']): ImportDetail['undone'] =>
  undone === null ? null : { ...undone, at: new Date(undone.at).toISOString() };

export const isOwn = ({ uploadedBy }: StoredImport, user: Account): boolean => uploadedBy === user.id;

/** One's own, or anybody's for who publishes. */
export const maySee = (upload: StoredImport, user: Account): boolean =>
  isOwn(upload, user) || mayActAs(user.role, 'approver');

/** Areas whose figures an import changes and the person may not. */
export const areasOutside = (upload: StoredImport, user: Account): readonly string[] =>
  user.area === null ? [] : (keptPlan(upload)?.areas ?? []).filter((area) => area !== user.area);

/**
 * Whether the file itself is the person's business: one's own, or one whose figures are all of the area. Of
 * a file that nobody has understood yet, and of one that changes nothing, the area of its sender counts.
 */
export function coversFile(upload: StoredImport, user: Account): boolean {
  if (user.area === null || isOwn(upload, user)) return true;
  const areas = keptPlan(upload)?.areas ?? [];
  return areas.length === 0 ? upload.area === user.area : areas.every((area) => area === user.area);
}

/** Someone before an import, as the steps of imports ask. */
export const actorOf = (upload: StoredImport, user: Account, { fourEyes }: Config): ImportActor => ({
  role: user.role,
  isUploader: isOwn(upload, user),
  coversAreas: areasOutside(upload, user).length === 0,
  fourEyes,
});

function rightsOf(upload: StoredImport, user: Account | null, config: Config): ImportDetail['may'] {
  const actor = user === null ? null : actorOf(upload, user, config);
  const may = (action: ImportAction): boolean => actor !== null && mayTake(action, upload.state, actor);
  return {
    change: may('change'),
    submit: may('submit'),
    withdraw: may('withdraw'),
    approve: may('approve'),
    reject: may('reject'),
    download: user !== null && coversFile(upload, user),
  };
}

const isFailure = (text: string): text is ImportFailure => IMPORT_FAILURES.some((one) => one === text);

/** An earlier version kept the sentence. */
const failureIn = (language: Language, failure: string): string =>
  isFailure(failure) ? words[language].imports.failures[failure] : failure;

type DetailOptions = {
  readonly config: Config;
  readonly rowsRead: number;
  readonly language: Language;
  /** Whether answers for a form, by their id, are still remembered. */
  readonly isKept: (id: number) => boolean;
};

function rememberedOf(
  { recalled }: StoredImport,
  isKept: DetailOptions['isKept'],
): ImportDetail['remembered'] {
  const found = recalledIn(recalled);
  if (found === null) return null;
  const { id, fileName, by, at, settings, answers } = found;
  return {
    form: isKept(id) ? id : null,
    file: fileName,
    by,
    at: new Date(at).toISOString(),
    settings: { ...settings } as ImportDetail['settings'],
    answers: { ...answers },
  };
}

/** An import for the wire, said in a language. */
export function toDetail(
  upload: StoredImport,
  user: Account | null,
  { config, rowsRead, language, isKept }: DetailOptions,
): ImportDetail {
  const {
    areas: _areas,
    form: _form,
    proposals,
    mends,
    file,
    issues,
    questions,
    ...plan
  } = keptPlan(upload) ?? UNREAD;
  const { settings, answers, cells, acknowledged, reasons } = readDecisions(upload);
  return {
    id: upload.id,
    state: upload.state,
    uploadedBy: upload.uploader,
    uploadedAt: new Date(upload.uploadedAt).toISOString(),
    submittedAt: isoOrNull(upload.submittedAt),
    decidedBy: upload.decidedBy,
    decidedAt: isoOrNull(upload.decidedAt),
    batch: upload.batch,
    progress: upload.state === 'reading' ? { rows: rowsRead } : null,
    failure: upload.failure === null ? null : failureIn(language, upload.failure),
    reason: upload.reason,
    undone: toUndone(upload.undone),
    file: { name: upload.fileName, bytes: upload.bytes, sha256: upload.sha256, ...file },
    ...plan,
    issues: issues.map(saidIssue(language)),
    questions: questions.map((question) => ({
      ...saidQuestion(language)(question),
      proposal: proposals[question.id] ?? null,
    })),
    digest: upload.digest,
    settings: { ...settings } as ImportDetail['settings'],
    answers: { ...answers },
    remembered: rememberedOf(upload, isKept),
    cells: cells.map(({ at, ...cell }) => ({
      ...cell,
      at: isoOrNull(at),
      original:
        mends.find(({ line, column }) => line === cell.line && column === cell.column)?.original ?? null,
    })),
    acknowledged: [...acknowledged],
    reasons: { ...reasons },
    may: rightsOf(upload, user, config),
  };
}
