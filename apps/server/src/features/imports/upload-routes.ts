import { type QueryOf, uploadImport } from '@kts/contract';
import type { Account, Instant } from '@kts/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NewImport } from '@kts/store';
import { noDecisions, settingsOf, storedDecisions } from '../../imports/decisions.ts';
import { uploaded } from '../../imports/import-record.ts';
import { receiveBody } from '../../imports/receive-body.ts';
import { newImportId, type Received } from '../../imports/upload-folder.ts';
import { type UploadLimits, uploadLimits } from '../../imports/upload-limits.ts';
import { API_ROOT } from '../../plugins/api-root.ts';
import { routeOf } from '../../plugins/endpoints.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import type { ImportRouting } from './imports-routes.ts';

type Answer = { readonly id: string; readonly state: string };

/** Uploads: the body is the file, whatever type it says it is, and is counted as it arrives. */
export function uploadRoutes(routing: ImportRouting): void {
  const { clock, config } = routing.context;
  const limits = uploadLimits(config.uploadsPerMinute, clock);

  routing.app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Whatever it is called, and where it is called nothing that could be a type.
    scope.addHook('onRequest', async ({ headers }) => {
      headers['content-type'] = 'application/octet-stream';
    });
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    // Counted by us: a body that says its length and one that does not are refused alike.
    const options = { ...routeOf(uploadImport), bodyLimit: Number.MAX_SAFE_INTEGER };
    scope.post(`${API_ROOT}${uploadImport.path}`, options, async (request, reply) => {
      const answer = firstAnswer(routing, request) ?? (await take(routing, limits, request, reply));
      return reply.code(201).header('cache-control', 'no-store').send(answer);
    });
  });
}

/** The endpoint asks for a role: somebody is here. */
const userOf = (request: FastifyRequest): Account => request.account as Account;

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new RequestProblem(400, 'idempotency-key', '');
  }
  return key;
}

/** What the same request was answered the first time, whatever has become of it since. */
function firstAnswer({ context }: ImportRouting, request: FastifyRequest): Answer | null {
  const key = keyOf(request);
  const id = key === null ? null : context.store.imports.findByKey(userOf(request).id, key);
  if (id === null) return null;
  request.raw.resume();
  return { id, state: 'reading' };
}

async function take(
  routing: ImportRouting,
  limits: UploadLimits,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer> {
  const user = userOf(request);
  const seconds = limits.tryBegin(user.id);
  if (seconds !== null) throw tooMany(seconds);
  const taken = limits.inTurn(user.id, () => receive(routing, request, reply));
  if (taken === null) throw tooMany(5);
  const { id, isNew } = await taken;
  if (!isNew) return firstAnswer(routing, request) ?? { id, state: 'reading' };
  void routing.desk.read(id, user.id);
  return { id, state: 'reading' };
}

const tooMany = (seconds: number): RequestProblem =>
  new RequestProblem(429, 'too-many', '', { headers: { 'retry-after': String(seconds) } });

/** The file first, then its row: a file without one is swept away at the next start. */
async function receive(
  { context: { store, clock }, desk: { folder } }: ImportRouting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = newImportId();
  const received = await receiveBody(folder, id, request, reply);
  const entry = newImport(request, id, received, clock());
  try {
    const isNew = await store.whenFree(() =>
      store.recorded(
        () => store.imports.add(entry),
        (added) => (added ? uploaded(entry, recorderOf(request, userOf(request))) : null),
      ),
    );
    if (!isNew) await folder.remove(id);
    return { id, isNew };
  } catch (error) {
    await folder.remove(id);
    throw error;
  }
}

function newImport(
  request: FastifyRequest,
  id: string,
  { bytes, sha256 }: Received,
  uploadedAt: Instant,
): NewImport {
  const { filename, ...settings } = request.query as QueryOf<typeof uploadImport>;
  const user = userOf(request);
  return {
    id,
    state: 'reading',
    fileName: filename.normalize('NFC'),
    bytes,
    sha256,
    ...storedDecisions({ ...noDecisions, settings: settingsOf(settings) }),
    uploadedBy: user.id,
    uploader: user.name,
    uploadedAt,
    idempotencyKey: keyOf(request),
  };
}
