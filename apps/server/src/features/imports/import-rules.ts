import { type Account, mayPublishImport, needsReason } from '@kts/domain';
import type { StoredDecisions, StoredImport } from '@kts/store';
import type { Context } from '../../context.ts';
import { actorOf, areasOutside, coversFile, isOwn, maySee } from '../../imports/import-detail.ts';
import { keptPlan } from '../../imports/kept-plan.ts';
import { readDecisions } from '../../imports/decisions.ts';
import { RequestProblem } from '../../plugins/problems.ts';

/** One's own, or anybody's for who publishes; of others' imports nobody is told that they exist. */
export function findImport({ store }: Context, user: Account, id: string): StoredImport {
  const upload = store.imports.find(id);
  if (upload === null || !maySee(upload, user)) {
    throw new RequestProblem(404, 'no-import', id);
  }
  return upload;
}

/** Only who uploaded it decides about it: who publishes must not publish what he wrote himself. */
export function findOwnImport(context: Context, user: Account, id: string): StoredImport {
  const upload = findImport(context, user, id);
  if (!isOwn(upload, user)) throw new RequestProblem(403, 'not-uploader', '');
  return upload;
}

/** @throws {RequestProblem} 409, saying in which state it is */
export const tooLate = ({ store }: Context, id: string): RequestProblem =>
  new RequestProblem(409, 'import-state', store.imports.find(id)?.state ?? '');

/** An import whose file may be taken away: who is bound to an area takes that of no other. */
export function findImportFile(context: Context, user: Account, id: string): StoredImport {
  const upload = findImport(context, user, id);
  if (coversFile(upload, user)) return upload;
  const outside = areasOutside(upload, user);
  throw areaOutside(context, outside.length > 0 ? outside : [upload.area ?? 'vn']);
}

/** Refuses somebody of one area what changes figures of others, and names those. */
function checkAreas(context: Context, user: Account, upload: StoredImport): void {
  const outside = areasOutside(upload, user);
  if (outside.length > 0) throw areaOutside(context, outside);
}

function areaOutside({ codebook }: Context, slugs: readonly string[]): RequestProblem {
  const names = slugs.map((slug) => codebook.area(slug)?.names.at(-1)?.nameVi ?? slug);
  return new RequestProblem(403, 'area-outside', names.slice(0, 70).join(', '));
}

/** Ten thousand mended cells and more; beyond it the file is the place to mend. */
const MOST_MEBIBYTES = 2;

/** What is decided about one import is kept, read and sent whole: it must stay within bounds. */
export function checkSize(decided: StoredDecisions): void {
  const bytes = Object.values(decided).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes <= MOST_MEBIBYTES * 1024 * 1024) return;
  throw new RequestProblem(413, 'too-much-mended', String(MOST_MEBIBYTES), { path: 'cells' });
}

export function checkSubmission(context: Context, user: Account, upload: StoredImport): void {
  if (upload.state !== 'ready') throw tooLate(context, upload.id);
  const plan = keptPlan(upload);
  const { acknowledged, reasons } = readDecisions(upload);
  const open = plan?.mustAcknowledge.filter((code) => !acknowledged.includes(code)) ?? [];
  if (open.length > 0)
    throw new RequestProblem(409, 'acknowledge', open.join(', '), { path: 'acknowledged' });
  const unexplained = plan?.mustAcknowledge.filter((code) => needsReason(code) && !reasons[code]) ?? [];
  if (unexplained.length > 0)
    throw new RequestProblem(409, 'reason-needed', unexplained.join(', '), { path: 'reasons' });
  checkAreas(context, user, upload);
}

export function checkApproval(context: Context, user: Account, upload: StoredImport, digest: string): void {
  if (!mayPublishImport(actorOf(upload, user, context.config)))
    throw new RequestProblem(403, 'four-eyes', '');
  if (upload.state !== 'submitted') throw tooLate(context, upload.id);
  checkAreas(context, user, upload);
  if (upload.digest !== digest) throw new RequestProblem(409, 'digest', '', { path: 'digest' });
}

export function checkRejection(context: Context, user: Account, upload: StoredImport): void {
  if (upload.state !== 'submitted') throw tooLate(context, upload.id);
  checkAreas(context, user, upload);
}
