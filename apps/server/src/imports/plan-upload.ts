import type { Codebook, Instant } from '@kts/domain';
import { fileNameIssue, type ImportPlan, type ImportRequest, planFile, refusedPlan } from '@kts/exchange';
import type { Store } from '@kts/store';
import type { Decisions } from './decisions.ts';
import { groundOf } from './ground.ts';

export type Upload = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
  readonly decisions: Decisions;
};

/** A plan, and the last batch when it was begun: while no other is published, it holds. */
export type Planned = { readonly plan: ImportPlan; readonly revision: number };

export type Planning = {
  readonly store: Store;
  readonly codebook: Codebook;
};

/** The one way to a plan: of the web, of the command line, and again at publication. */
export async function planUpload(
  { store, codebook }: Planning,
  upload: Upload,
  options: { readonly asOf?: Instant | null; readonly onRows?: (rows: number) => void } = {},
): Promise<Planned> {
  const revision = store.batches.revision();
  const ground = groundOf(store, options.asOf ?? null);
  const request = requestOf(upload);
  const misnamed = fileNameIssue(upload.fileName);
  if (misnamed !== null) return { plan: refusedPlan(request, misnamed), revision };
  const plan = await planFile(
    options.onRows ? { ...request, onRows: options.onRows } : request,
    codebook,
    ground,
  );
  return { plan, revision };
}

export const requestOf = ({ bytes, fileName, sha256, decisions }: Upload): ImportRequest => ({
  bytes,
  fileName,
  sha256,
  settings: decisions.settings,
  answers: new Map(Object.entries(decisions.answers)),
  cells: decisions.cells,
});
