import type { ImportDetail } from '@kts/contract';
import { type Account, mayActAs } from '@kts/domain';
import type { StoredImport } from '@kts/store';
import type { Config } from '../config.ts';
import { readDecisions } from './decisions.ts';
import type { KeptPlan } from './plan-summary.ts';

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
  mends: [],
};

export const keptPlan = ({ plan }: StoredImport): KeptPlan | null =>
  plan === null ? null : (JSON.parse(plan) as KeptPlan);

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

/** Who uploaded never publishes, by no way; unless there is nobody else, and the installation says so. */
export const mayPublish = (upload: StoredImport, user: Account, { fourEyes }: Config): boolean =>
  mayActAs(user.role, 'approver') && (!isOwn(upload, user) || (!fourEyes && user.role === 'admin'));

const CHANGEABLE: readonly string[] = ['needs-answers', 'refused', 'ready'];

function rightsOf(upload: StoredImport, user: Account | null, config: Config): ImportDetail['may'] {
  const own = user !== null && isOwn(upload, user);
  const { state } = upload;
  const submitted = state === 'submitted';
  const decides = submitted && user !== null && areasOutside(upload, user).length === 0;
  return {
    change: own && CHANGEABLE.includes(state),
    submit: own && state === 'ready',
    withdraw: own && (submitted || state === 'reading' || CHANGEABLE.includes(state)),
    approve: decides && mayPublish(upload, user, config),
    reject: decides && mayActAs(user.role, 'approver'),
  };
}

/** An import for the wire. */
export function toDetail(
  upload: StoredImport,
  user: Account | null,
  { config, rowsRead }: { readonly config: Config; readonly rowsRead: number },
): ImportDetail {
  const { areas: _areas, mends, file, ...plan } = keptPlan(upload) ?? UNREAD;
  const { settings, answers, cells, acknowledged } = readDecisions(upload);
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
    failure: upload.failure,
    reason: upload.reason,
    undone: toUndone(upload.undone),
    file: { name: upload.fileName, bytes: upload.bytes, sha256: upload.sha256, ...file },
    ...plan,
    digest: upload.digest,
    settings: { ...settings } as ImportDetail['settings'],
    answers: { ...answers },
    cells: cells.map(({ at, ...cell }) => ({
      ...cell,
      at: isoOrNull(at),
      original:
        mends.find(({ line, column }) => line === cell.line && column === cell.column)?.original ?? null,
    })),
    acknowledged: [...acknowledged],
    may: rightsOf(upload, user, config),
  };
}
