import { type QueryOf, uploadImport } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NewImport } from '@kts/store';
import { noDecisions, settingsOf, storedDecisions } from '../../imports/decisions.ts';
import {
  LARGEST_UPLOAD,
  newImportId,
  type Received,
  UploadTooLargeError,
} from '../../imports/upload-folder.ts';
import { uploadLimits } from '../../imports/upload-limits.ts';
import { API_ROOT } from '../../plugins/api-root.ts';
import { routeOf } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import type { ImportServing } from './imports-routes.ts';

type Answer = { readonly id: string; readonly state: string };

/** Uploads: the body is the file, whatever type it says it is, and is counted as it arrives. */
export function uploadRoutes({ app, context, desk }: ImportServing): void {
  const { store, clock, config } = context;
  const limits = uploadLimits(config.uploadsPerMinute, clock);

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.post(
      `${API_ROOT}${uploadImport.path}`,
      // Counted here: a body that says its length and one that does not are refused alike.
      { ...routeOf(uploadImport), bodyLimit: Number.MAX_SAFE_INTEGER },
      async (request, reply) => {
        const user = request.account as Account;
        const answer = (await firstAnswer(request, user)) ?? (await take(request, reply, user));
        return reply.code(201).header('cache-control', 'no-store').send(answer);
      },
    );
  });

  const keyOf = (request: FastifyRequest): string | null => {
    const key = request.headers['idempotency-key'];
    if (key === undefined) return null;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw new RequestProblem(400, 'idempotency-key', '');
    }
    return key;
  };

  /** What the same request was answered the first time, whatever has become of it since. */
  const firstAnswer = async (request: FastifyRequest, user: Account): Promise<Answer | null> => {
    const key = keyOf(request);
    const id = key === null ? null : store.imports.findByKey(user.id, key);
    if (id === null) return null;
    request.raw.resume();
    return { id, state: 'reading' };
  };

  const take = async (request: FastifyRequest, reply: FastifyReply, user: Account): Promise<Answer> => {
    const seconds = limits.tryBegin(user.id);
    if (seconds !== null) throw tooMany(seconds);
    const taken = limits.inTurn(user.id, () => receive(request, reply, user));
    if (taken === null) throw tooMany(5);
    const { entry, isNew } = await taken;
    if (!isNew) return (await firstAnswer(request, user)) ?? { id: entry.id, state: 'reading' };
    void desk.read(entry.id);
    return { id: entry.id, state: 'reading' };
  };

  const receive = async (
    request: FastifyRequest,
    reply: FastifyReply,
    user: Account,
  ): Promise<{ entry: NewImport; isNew: boolean }> => {
    const id = newImportId();
    const received = await receiveBody(request, reply, id);
    const entry = newImport(request, user, id, received);
    try {
      const isNew = await store.whenFree(() => store.imports.add(entry));
      if (!isNew) await desk.folder.remove(id);
      return { entry, isNew };
    } catch (error) {
      await desk.folder.remove(id);
      throw error;
    }
  };

  const receiveBody = async (request: FastifyRequest, reply: FastifyReply, id: string): Promise<Received> => {
    try {
      return await desk.folder.receive(id, request.raw);
    } catch (error) {
      if (!(error instanceof UploadTooLargeError)) throw error;
      reply.header('connection', 'close');
      throw new RequestProblem(413, 'file-too-large', String(LARGEST_UPLOAD / 1024 / 1024));
    }
  };

  const newImport = (
    request: FastifyRequest,
    user: Account,
    id: string,
    { bytes, sha256 }: Received,
  ): NewImport => {
    const { filename, ...settings } = request.query as QueryOf<typeof uploadImport>;
    return {
      id,
      state: 'reading',
      fileName: filename.normalize('NFC'),
      bytes,
      sha256,
      ...storedDecisions({ ...noDecisions, settings: settingsOf(settings) }),
      uploadedBy: user.id,
      uploader: user.name,
      uploadedAt: clock(),
      idempotencyKey: keyOf(request),
    };
  };
}

const tooMany = (seconds: number): RequestProblem =>
  new RequestProblem(429, 'too-many', '', null, { headers: { 'retry-after': String(seconds) } });
