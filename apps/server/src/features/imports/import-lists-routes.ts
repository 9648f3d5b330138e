import type { Language } from '@kts/words';
import { askedLanguage } from '../../plugins/language.ts';
import { createReadStream } from 'node:fs';
import {
  getFigureFile,
  getImportFile,
  getIssueReport,
  listImportChanges,
  listImportIssues,
} from '@kts/contract';
import type { Account } from '@kts/domain';
import type { StoredImport } from '@kts/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentNamed } from '../../plugins/attachment.ts';
import { API_ROOT } from '../../plugins/api-root.ts';
import { routeOf } from '../../plugins/endpoints.ts';
import { notFound, RequestProblem } from '../../plugins/problems.ts';
import { findImport, findImportFile } from './import-rules.ts';
import type { ImportRouting } from './imports-routes.ts';

type Call = {
  readonly id: string;
  readonly query: {
    kind?: string;
    severity?: string;
    code?: string;
    limit: number;
    offset: number;
  };
  readonly user: Account;
  readonly language: Language;
};

/** How the name of an error report ends. */
const REPORT = { vi: 'loi', en: 'errors' } as const satisfies Readonly<Record<Language, string>>;

/** Whole lists and files: made by the process for long work, and only passed on here. */
export function importListsRoutes({ app, context, desk }: ImportRouting): void {
  const callOf = (request: FastifyRequest): Call => {
    const { id } = request.params as { id: string };
    const { lang } = request.query as { lang?: Language };
    const language = lang ?? askedLanguage(request.headers['accept-language']);
    // The endpoint asks for a role: somebody is here.
    return { id, query: request.query as Call['query'], user: request.account as Account, language };
  };
  const json = (reply: FastifyReply, text: string): FastifyReply =>
    reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .serializer((value: string) => value)
      .send(text);

  app.get(`${API_ROOT}${listImportChanges.path}`, routeOf(listImportChanges), async (request, reply) => {
    const { id, query, user } = callOf(request);
    findImport(context, user, id);
    const { kind = null, limit, offset } = query;
    return json(reply, await desk.work.run('changes', { id, kind, limit, offset }, user.id));
  });

  app.get(`${API_ROOT}${listImportIssues.path}`, routeOf(listImportIssues), async (request, reply) => {
    const { id, query, user, language } = callOf(request);
    findImport(context, user, id);
    const { severity = null, code = null, limit, offset } = query;
    return json(
      reply,
      await desk.work.run('issues', { id, severity, code, language, limit, offset }, user.id),
    );
  });

  app.get(`${API_ROOT}${getIssueReport.path}`, routeOf(getIssueReport), async (request, reply) => {
    const { id, user, language } = callOf(request);
    const { fileName } = findImportFile(context, user, id);
    const report = await desk.work.run('report', { id, language }, user.id);
    const name = `${fileName.replace(/\.[a-z0-9]{1,5}$/i, '')}-${REPORT[language]}.csv`;
    return attachmentNamed(reply, name, 'text/csv; charset=utf-8').send(
      Buffer.from(report.buffer, report.byteOffset, report.byteLength),
    );
  });

  const sendFile = async (
    reply: FastifyReply,
    { id, fileName, bytes }: StoredImport,
  ): Promise<FastifyReply> => {
    if (!(await desk.folder.has(id))) throw new RequestProblem(409, 'file-damaged', '');
    attachmentNamed(reply, fileName, 'application/octet-stream').header('content-length', bytes);
    return reply.send(createReadStream(desk.folder.pathOf(id)));
  };

  app.get(`${API_ROOT}${getImportFile.path}`, routeOf(getImportFile), async (request, reply) => {
    const { id, user } = callOf(request);
    return sendFile(reply, findImportFile(context, user, id));
  });

  app.get(`${API_ROOT}${getFigureFile.path}`, routeOf(getFigureFile), async (request, reply) => {
    const { id, user } = callOf(request);
    const lineage = context.store.queries.observations.findLineage(Number(id));
    if (lineage === null) throw notFound('observation', id);
    return sendFile(reply, findImportFile(context, user, lineage.batch.import ?? ''));
  });
}
