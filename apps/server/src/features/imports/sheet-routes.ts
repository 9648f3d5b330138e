import { getImportAccount, getImportSheet, MOST_SHEET_LINES, type QueryOf } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { FastifyRequest } from 'fastify';
import { type KeptSheet, lastLine, sheetRows } from '../../imports/sheet-file.ts';
import { API_ROOT } from '../../plugins/api-root.ts';
import { routeOf } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { findImport, tooLate } from './import-rules.ts';
import type { ImportRouting } from './imports-routes.ts';

/** The sheet as it was understood, a window of rows at a time, and what its cells come to. */
export function sheetRoutes({ app, context, desk }: ImportRouting): void {
  /** @throws {RequestProblem} 404; 409 while the file is read, or once it is another's plan */
  const sheetOf = async (request: FastifyRequest): Promise<KeptSheet> => {
    const { id } = request.params as { id: string };
    // The endpoint asks for a role: somebody is here.
    const user = request.account as Account;
    const upload = findImport(context, user, id);
    const sheet =
      upload.plan === null || upload.state === 'reading' ? null : await desk.sheets.find(upload, user.id);
    if (sheet === null) throw tooLate(context, id);
    return sheet;
  };

  app.get(`${API_ROOT}${getImportSheet.path}`, routeOf(getImportSheet), async (request, reply) => {
    const {
      sheet: named,
      from,
      to = from + MOST_SHEET_LINES - 1,
    } = request.query as QueryOf<typeof getImportSheet>;
    const kept = await sheetOf(request);
    const { columns, account } = kept.head;
    if (named !== undefined && named !== account.sheet)
      throw new RequestProblem(404, 'no-sheet', named, { path: 'sheet' });
    const before = JSON.stringify({ sheet: account.sheet, columns, lines: lastLine(kept) });
    return reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .serializer((text: string) => text)
      .send(`${before.slice(0, -1)},"rows":${await sheetRows(kept, from, to)}}`);
  });

  app.get(`${API_ROOT}${getImportAccount.path}`, routeOf(getImportAccount), async (request, reply) => {
    const { head } = await sheetOf(request);
    return reply.header('cache-control', 'no-store').send(head.account);
  });
}
