import { createHash } from 'node:crypto';
import { commitTargetFile, planTargetFile, type TargetPlanOut } from '@kts/contract';
import { dateAt } from '@kts/domain';
import { planTargets, type TargetPlan } from '@kts/exchange';
import type { NewTargetVersion } from '@kts/store';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { handleWrite, type Serving } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { registeredOut } from '../../shapes/registered-target.ts';
import { recorderOf, targetChanges, usedCodes } from '../../use-cases/target-changes.ts';

/** The longest list of targets that anybody wrote has some hundred lines. */
const LARGEST = 1024 * 1024;

/** A CSV of targets: the body is the file, shown first, sent again to be committed. */
export function targetFileRoutes({ app, context }: Serving): void {
  const { store } = context;
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
      done(null, body),
    );
    const serving = { app: scope, context };

    handleWrite(serving, planTargetFile, ({ request }) => planOut(plan(bytesOf(request), context)));

    handleWrite(serving, commitTargetFile, async ({ query, user, request }) => {
      const bytes = bytesOf(request);
      const recorder = {
        ...recorderOf(user, request.ip, query.reason, context),
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
      };
      const changes = await store.whenFree(() => {
        let counts = { created: 0, revised: 0, unchanged: 0 };
        store.targets.record(recorder, () => {
          const { changes, ...planned } = shownPlan(plan(bytes, context), query.digest);
          const versions = versionsOf(planned);
          targetChanges(context, user).mayChange(versions.flatMap(({ after }) => after?.area ?? []));
          counts = { ...changes };
          return versions;
        });
        return counts;
      });
      return { changes };
    });
  });
}

const bytesOf = ({ body }: FastifyRequest): Uint8Array =>
  body instanceof Uint8Array ? body : new Uint8Array();

const plan = (bytes: Uint8Array, context: Context): TargetPlan =>
  planTargets(bytes, {
    codebook: context.codebook,
    usedCodes: usedCodes(context),
    today: dateAt(context.clock()),
  });

/** What was shown, or nothing at all. */
function shownPlan(made: TargetPlan, digest: string): TargetPlan {
  if (made.state === 'refused') throw new RequestProblem(409, 'targets-refused', '');
  if (made.digest !== digest) throw new RequestProblem(409, 'targets-moved', '');
  return made;
}

const versionsOf = ({ targets }: Pick<TargetPlan, 'targets'>): NewTargetVersion[] =>
  targets
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ before, after, line }) => ({ code: after.code, before, after, line }));

const planOut = ({ state, columns, rows, changes, targets, issues, digest }: TargetPlan): TargetPlanOut => ({
  state,
  columns: [...columns],
  rows,
  changes,
  targets: targets.map(({ kind, line, before, after }) => ({
    kind,
    line,
    before: before && registeredOut(before),
    after: registeredOut(after),
  })),
  issues: [...issues],
  digest,
});
