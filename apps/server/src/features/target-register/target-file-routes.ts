import { createHash } from 'node:crypto';
import { commitTargetFile, getTargetFile, planTargetFile, type TargetPlanOut } from '@kts/contract';
import { dateAt } from '@kts/domain';
import { type TargetPlan, targetTable, writeCsv } from '@kts/exchange';
import type { RegisterChange } from '@kts/store';
import type { FastifyRequest } from 'fastify';
import type { Language } from '@kts/words';
import type { ImportDesk } from '../../imports/import-desk.ts';
import { saidIssue } from '../../imports/say-plan.ts';
import { handleWrite, type ReadRouting } from '../../plugins/endpoints.ts';
import { handleFile } from '../../plugins/files.ts';
import { notFound, RequestProblem } from '../../plugins/problems.ts';
import { registeredOut } from '../../shapes/registered.ts';
import { mayChange, registerRecorder } from '../../use-cases/register-rules.ts';

/** The longest list of targets that anybody wrote has some hundred lines. */
const LARGEST = 1024 * 1024;

/** A CSV of targets: the body is the file, shown first, sent again to be committed. */
export function targetFileRoutes(routing: ReadRouting & { readonly desk: ImportDesk }): void {
  const { app, context, desk } = routing;
  const { store, codebook } = context;

  handleFile(routing, getTargetFile, ({ query: { area } }) => {
    if (area !== undefined && codebook.area(area) === undefined) throw notFound('area', area);
    const targets = codebook.targets.filter((target) => area === undefined || target.area === area);
    const text = writeCsv(targetTable(targets, codebook));
    return {
      type: 'text/csv; charset=utf-8',
      name: ['muc-tieu', area].filter(Boolean).join('-').concat('.csv'),
      make: async () => new TextEncoder().encode(text),
    };
  });

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
      done(null, body),
    );
    const routing = { app: scope, context };

    const planned = (bytes: Uint8Array, by: number) =>
      desk.work.run('targets', { bytes, today: dateAt(context.clock()) }, by);

    handleWrite(routing, planTargetFile, async ({ request, user, language }) =>
      planOut((await planned(bytesOf(request), user.id)).plan, language),
    );

    handleWrite(routing, commitTargetFile, async ({ query, user, request }) => {
      const bytes = bytesOf(request);
      const recorder = {
        ...registerRecorder(user, request.ip, query.reason, context),
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
      };
      const made = await planned(bytes, user.id);
      const changes = await store.whenFree(() => {
        let counts = { created: 0, revised: 0, unchanged: 0 };
        store.register.record(recorder, () => {
          // It was compared with the register as it stood a moment ago.
          if (made.revision !== store.register.revision()) throw new RequestProblem(409, 'targets-moved', '');
          const plan = shownPlan(made.plan, query.digest);
          const change = changeOf(plan);
          mayChange(
            user,
            plan.targets.flatMap(({ kind, after }) => (kind === 'unchanged' ? [] : [after.area])),
          );
          counts = { ...plan.changes };
          return change;
        });
        return counts;
      });
      return { changes };
    });
  });
}

const bytesOf = ({ body }: FastifyRequest): Uint8Array =>
  body instanceof Uint8Array ? body : new Uint8Array();

/** What was shown, or nothing at all. */
function shownPlan(made: TargetPlan, digest: string): TargetPlan {
  if (made.state === 'refused') throw new RequestProblem(409, 'targets-refused', '');
  if (made.digest !== digest) throw new RequestProblem(409, 'targets-moved', '');
  return made;
}

/** Documents come with the line of the first target that needs them. */
const changeOf = ({ targets, documents }: Pick<TargetPlan, 'targets' | 'documents'>): RegisterChange => ({
  documents: documents.map((document) => ({
    code: document.code,
    before: null,
    after: { document, file: null },
    line: targets.find(({ after }) => after.document.code === document.code)?.line ?? null,
  })),
  targets: targets
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ before, after, line }) => ({ code: after.code, before, after, line })),
});

const planOut = (
  { columns, targets, documents, issues, ...plan }: TargetPlan,
  language: Language,
): TargetPlanOut => ({
  ...plan,
  columns: [...columns],
  documents: documents.map((document) => ({ ...document })),
  targets: targets.map(({ kind, line, before, after }) => ({
    kind,
    line,
    before: before && registeredOut(before),
    after: registeredOut(after),
  })),
  issues: issues.map(saidIssue(language)),
});
