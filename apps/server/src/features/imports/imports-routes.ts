import {
  approveImport,
  changeImport,
  getImport,
  type ImportDetail,
  listImports,
  rejectImport,
  submitImport,
  withdrawImport,
} from '@kts/contract';
import { type Account, mayActAs } from '@kts/domain';
import type { Language } from '@kts/words';
import type { AuditEntry, ListedImport, StoredImport } from '@kts/store';
import { importEntry } from '../../imports/import-record.ts';
import type { PublishOutcome } from '../../imports/jobs.ts';
import {
  changesPlan,
  type Decisions,
  decide,
  readDecisions,
  storedDecisions,
} from '../../imports/decisions.ts';
import { uploadLimits } from '../../imports/upload-limits.ts';
import { rememberForm } from '../../imports/remember-form.ts';
import { isoOrNull, toDetail, toUndone } from '../../imports/import-detail.ts';
import type { ImportDesk } from '../../imports/import-desk.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import {
  checkApproval,
  checkRejection,
  checkSize,
  checkSubmission,
  findImport,
  findOwnImport,
  tooLate,
} from './import-rules.ts';

export type ImportRouting = Routing & { readonly desk: ImportDesk };

/** Who waits for a plan that he asked for waits no longer than this. */
const LONGEST_WAIT = 30_000;

export function importsRoutes(routing: ImportRouting): void {
  reads(routing);
  decisions(routing);
  publication(routing);
}

/** Takes a step and records it; 409 when it comes too late. */
const stepOf =
  ({ context }: ImportRouting) =>
  async (take: () => boolean, entry: AuditEntry): Promise<void> => {
    const { store } = context;
    const taken = await store.whenFree(() => store.recorded(take, (done) => (done ? entry : null)));
    if (!taken) throw tooLate(context, entry.subject ?? '');
  };

const detailFor =
  ({ context, desk }: ImportRouting) =>
  (id: string, user: Account, language: Language): ImportDetail =>
    toDetail(findImport(context, user, id), user, {
      config: context.config,
      rowsRead: desk.rowsRead(id),
      language,
      isKept: (form) => context.store.formAnswers.findById(form) !== null,
    });

function reads(routing: ImportRouting): void {
  const { context, desk } = routing;
  const { store } = context;
  const detail = detailFor(routing);

  handleLive(routing, listImports, ({ query, user }) => {
    const filter = {
      uploadedBy: mayActAs(user.role, 'approver') ? null : user.id,
      state: query.state ?? null,
    };
    const found = store.queries.imports.find(filter, query.limit, query.offset);
    return { items: found.map(toItem), total: store.queries.imports.count(filter) };
  });
  handleLive(routing, getImport, async ({ params, query, user, language }) => {
    if (findImport(context, user, params.id).state === 'reading') {
      await desk.wait(params.id, query.wait * 1000);
    }
    return detail(params.id, user, language);
  });
}

/** So many decisions a minute, for each upload that one may send. */
const CHANGES_AN_UPLOAD = 12;

function decisions(routing: ImportRouting): void {
  const { context, desk } = routing;
  const step = stepOf(routing);
  const { store, clock, config } = context;
  const detail = detailFor(routing);
  // Each may have the whole file read again.
  const changes = uploadLimits(config.uploadsPerMinute * CHANGES_AN_UPLOAD, clock);

  handleWrite(routing, changeImport, async ({ params: { id }, body, user, language, request }) => {
    const upload = findOwnImport(context, user, id);
    const seconds = changes.tryBegin(user.id);
    if (seconds !== null)
      throw new RequestProblem(429, 'too-many', '', { headers: { 'retry-after': String(seconds) } });
    const at = clock();
    const decided = storedDecisions(decide(readDecisions(upload), body, { by: user.name, at }));
    checkSize(decided);
    const again = changesPlan(body);
    await step(
      () => (again ? store.imports.revise(id, decided) : store.imports.acknowledge(id, decided)),
      importEntry('import-changed', id, { by: recorderOf(request, user), at }, body),
    );
    if (again) {
      void desk.read(id, user.id);
      await desk.wait(id, LONGEST_WAIT);
    }
    return detail(id, user, language);
  });

  handleWrite(routing, submitImport, async ({ params: { id }, user, language, request }) => {
    const upload = findOwnImport(context, user, id);
    checkSubmission(context, user, upload);
    const digest = upload.digest ?? '';
    const at = clock();
    await step(
      () => {
        const submitted = store.imports.submit(id, digest, at);
        if (submitted) rememberForm(store, upload, user.name, at);
        return submitted;
      },
      importEntry(
        'import-submitted',
        id,
        { by: recorderOf(request, user), at },
        { digest, ...reasonsOf(upload) },
      ),
    );
    return detail(id, user, language);
  });

  handleWrite(routing, withdrawImport, async ({ params: { id }, user, language, request }) => {
    findOwnImport(context, user, id);
    const decision = { by: user.name, at: clock(), reason: null };
    await step(
      () => store.imports.withdraw(id, decision),
      importEntry('import-withdrawn', id, { by: recorderOf(request, user), at: decision.at }),
    );
    desk.cancel(id);
    return detail(id, user, language);
  });
}

function publication(routing: ImportRouting): void {
  const { context, desk } = routing;
  const step = stepOf(routing);
  const { store, clock } = context;
  const detail = detailFor(routing);

  handleWrite(
    routing,
    approveImport,
    async ({ params: { id }, body: { digest }, user, language, request }) => {
      checkApproval(context, user, findImport(context, user, id), digest);
      const outcome = await desk.publish({ id, digest, by: recorderOf(request, user), at: clock() });
      if (outcome !== 'published') throw notPublished(routing, id, outcome);
      return detail(id, user, language);
    },
  );

  handleWrite(
    routing,
    rejectImport,
    async ({ params: { id }, body: { reason }, user, language, request }) => {
      checkRejection(context, user, findImport(context, user, id));
      const decision = { by: user.name, at: clock(), reason };
      await step(
        () => {
          const rejected = store.imports.reject(id, decision);
          if (rejected) store.formAnswers.removeOfImport(id);
          return rejected;
        },
        importEntry('import-rejected', id, { by: recorderOf(request, user), at: decision.at }, { reason }),
      );
      return detail(id, user, language);
    },
  );
}

function notPublished({ context }: ImportRouting, id: string, outcome: PublishOutcome): RequestProblem {
  if (outcome === 'moved') return new RequestProblem(409, 'ground-moved', '');
  if (outcome === 'damaged') return new RequestProblem(409, 'file-damaged', '');
  return tooLate(context, id);
}

/** For the record. */
const reasonsOf = (upload: StoredImport): { readonly reasons?: Decisions['reasons'] } => {
  const { reasons } = readDecisions(upload);
  return Object.keys(reasons).length === 0 ? {} : { reasons };
};

type Common = Pick<StoredImport, keyof ListedImport & keyof StoredImport>;

function toItem(upload: ListedImport) {
  const { id, state, decidedBy, batch, undone }: Common = upload;
  return {
    id,
    state,
    decidedBy,
    batch,
    undone: toUndone(undone),
    uploadedBy: upload.uploader,
    uploadedAt: new Date(upload.uploadedAt).toISOString(),
    submittedAt: isoOrNull(upload.submittedAt),
    decidedAt: isoOrNull(upload.decidedAt),
    file: { name: upload.fileName, bytes: upload.bytes },
    changes: upload.changes === null ? null : JSON.parse(upload.changes),
    issueTotals: upload.issueTotals === null ? null : JSON.parse(upload.issueTotals),
  };
}
