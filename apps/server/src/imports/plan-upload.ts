import { type Codebook, dateAt, type Instant } from '@kts/domain';
import {
  fileNameIssue,
  type ImportPlan,
  type ImportRequest,
  isZip,
  planFile,
  refusedPlan,
  rowsFor,
  unpackWorkbook,
} from '@kts/exchange';
import type { Mend, Store, StoredFormAnswers } from '@kts/store';
import type { Decisions } from './decisions.ts';
import { planningGround } from './ground.ts';
import { mendsOf } from './mends.ts';

export type Upload = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
  readonly decisions: Decisions;
  readonly uploadedAt: Instant;
  /** Of who sent it; null for all. */
  readonly area: string | null;
};

/** A plan, and the last batch when it was begun: while no other is published, it holds. */
export type Planned = {
  readonly plan: ImportPlan;
  /** What was mended, with what stands in the file. */
  readonly mends: readonly Mend[];
  /** What was said of the last file of its form. */
  readonly memory: StoredFormAnswers | null;
  readonly revision: number;
};

export type Planning = {
  readonly store: Store;
  readonly codebook: Codebook;
};

/** Of a plan that was not read. */
export const NOTHING_KNOWN = { mends: [], memory: null } as const;

/** The one way to a plan: of the web, of the command line, and again at publication. */
export async function planUpload(
  { store, codebook }: Planning,
  upload: Upload,
  options: { readonly asOf?: Instant | null; readonly onRows?: (rows: number) => void } = {},
): Promise<Planned> {
  const revision = store.batches.revision();
  const ground = planningGround(store, options.asOf ?? null);
  const misnamed = fileNameIssue(upload.fileName);
  if (misnamed !== null)
    return { plan: refusedPlan(requestOf(upload), misnamed), ...NOTHING_KNOWN, revision };
  const request = await unpacked(requestOf(upload));
  const plan = await planFile(
    options.onRows ? { ...request, onRows: options.onRows } : request,
    codebook,
    ground,
  );
  const { cells } = upload.decisions;
  const rows =
    cells.length === 0
      ? []
      : rowsFor(
          request,
          codebook,
          cells.map(({ line }) => line),
        );
  const memory = plan.form === null ? null : store.formAnswers.find(upload.area, plan.form);
  return { plan, mends: mendsOf(cells, rows), memory, revision };
}

/** Of a workbook, with its members. */
export async function unpacked(request: ImportRequest): Promise<ImportRequest> {
  return isZip(request.bytes) ? { ...request, workbook: await unpackWorkbook(request.bytes) } : request;
}

export const requestOf = ({
  bytes,
  fileName,
  sha256,
  decisions,
  uploadedAt,
}: Omit<Upload, 'area'>): ImportRequest => ({
  bytes,
  fileName,
  sha256,
  settings: decisions.settings,
  answers: new Map(Object.entries(decisions.answers)),
  cells: decisions.cells,
  today: dateAt(uploadedAt),
});
