import type { Issue } from '@kts/domain';
import { type ImportRequest, refusedPlan, rowsFor, type TableRow } from '@kts/exchange';
import type { StoredImport } from '@kts/store';
import { readDecisions } from './decisions.ts';
import { keptPlan } from './kept-plan.ts';
import {
  NOTHING_KNOWN,
  type Planned,
  type Planning,
  planUpload,
  requestOf,
  unpacked,
} from './plan-upload.ts';
import type { UploadFolder } from './upload-folder.ts';

/** Plans are kept while all of them together have no more entries than this. */
const MOST_KEPT = 220_000;

export type PlanDesk = ReturnType<typeof planDesk>;

/** Plans of uploads: the last ones are remembered, others are made again. */
export function planDesk(planning: Planning, folder: UploadFolder) {
  const kept = new Map<string, { readonly decisions: string; readonly planned: Planned }>();

  const keep = (id: string, decisions: string, planned: Planned): void => {
    kept.delete(id);
    kept.set(id, { decisions, planned });
    let size = 0;
    for (const [each, entry] of [...kept].reverse()) {
      size += entriesOf(entry.planned);
      if (size > MOST_KEPT && each !== id) kept.delete(each);
    }
  };

  const readFile = ({ id, sha256 }: StoredImport): Promise<Uint8Array> => folder.read(id, sha256);

  const make = async (upload: StoredImport, onRows?: (rows: number) => void): Promise<Planned> => {
    kept.delete(upload.id);
    const planned = await planUpload(
      planning,
      { ...upload, bytes: await readFile(upload), decisions: readDecisions(upload) },
      { asOf: momentOf(upload), ...(onRows && { onRows }) },
    );
    keep(upload.id, decisionsOf(upload), planned);
    return planned;
  };

  /** A plan that took too long is not tried again for a look at it. */
  const stopped = async (upload: StoredImport): Promise<Planned | null> => {
    const issue = slowIssue(upload);
    if (issue === undefined) return null;
    const request = requestOf({ ...upload, bytes: await readFile(upload), decisions: readDecisions(upload) });
    return { plan: refusedPlan(request, issue), ...NOTHING_KNOWN, revision: upload.revision ?? 0 };
  };

  const opened = async (upload: StoredImport): Promise<ImportRequest> =>
    unpacked(requestOf({ ...upload, bytes: await readFile(upload), decisions: readDecisions(upload) }));

  return {
    readFile,
    /** @throws {UploadDamagedError} */
    make,
    /** As it was shown. */
    shown: async (upload: StoredImport): Promise<Planned> => {
      const known = kept.get(upload.id);
      if (known?.decisions === decisionsOf(upload) && known.planned.plan.digest === upload.digest) {
        return known.planned;
      }
      return (await stopped(upload)) ?? make(upload);
    },
    /** Rows as they stand in the file; all of them where no lines are named. */
    rowsOf: async (upload: StoredImport, lines?: readonly number[]): Promise<TableRow[]> =>
      slowIssue(upload) === undefined && lines?.length !== 0
        ? rowsFor(await opened(upload), planning.codebook, lines)
        : [],
    /** Entries of the plans that are kept. */
    size: (): number => [...kept.values()].reduce((sum, { planned }) => sum + entriesOf(planned), 0),
    forget: (id: string): void => {
      kept.delete(id);
    },
  };
}

/** Of a plan that was stopped. */
const slowIssue = (upload: StoredImport): Issue | undefined =>
  keptPlan(upload)?.issues.find((one): one is Issue => one.code === 'file-too-slow' && 'params' in one);

const entriesOf = ({ plan }: Planned): number => plan.observations.length + plan.issues.length;

const decisionsOf = ({ settings, answers, cells }: StoredImport): string =>
  `${settings}\n${answers}\n${cells}`;

/** What was published is compared with what stood just before, not with itself. */
const momentOf = ({ state, decidedAt }: StoredImport): number | null =>
  state === 'published' && decidedAt !== null ? decidedAt - 1 : null;
