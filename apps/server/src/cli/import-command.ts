import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type ImportDetail, importSettings } from '@kts/contract';
import { LARGEST_FILE, needsReason } from '@kts/domain';
import type { StoredImport } from '@kts/store';
import { DEFAULT_LANGUAGE } from '@kts/words';
import type { Context } from '../context.ts';
import { type Decisions, noDecisions, settingsOf, storedDecisions } from '../imports/decisions.ts';
import { toDetail } from '../imports/import-detail.ts';
import { firstPlan } from '../imports/first-plan.ts';
import { importEntry, uploaded } from '../imports/import-record.ts';
import { uploadsPath } from '../folder/data-folder.ts';
import { planUpload } from '../imports/plan-upload.ts';
import { shownPlan } from '../imports/plan-summary.ts';
import { rememberForm } from '../imports/remember-form.ts';
import { longJobs } from '../imports/long-jobs.ts';
import { newImportId, uploadFolder } from '../imports/upload-folder.ts';
import { startProblem } from '../start-problem.ts';
import { openContext, openToLook } from '../start-server.ts';
import type { Command, Surroundings } from './command.ts';
import { wordsOfImport } from './import-words.ts';
import { terminal } from './terminal.ts';

const text = { type: 'string' } as const;
const options = {
  commit: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  indicator: text,
  province: text,
  period: text,
  unit: text,
  status: text,
  source: text,
  boundaries: text,
  /** question=option */
  answer: { type: 'string', multiple: true, default: [] as string[] },
  acknowledge: { type: 'string', multiple: true, default: [] as string[] },
} as const;

type Wish = {
  readonly file: string;
  readonly commit: boolean;
  readonly json: boolean;
  readonly decisions: Decisions;
};

/** The same plan, in the same words, as the page of an import. */
export const importCommand: Command = {
  usage:
    'import FILE [--commit] [--json] [--source …] [--indicator …] [--province …] [--period …] [--unit …] [--status A|P|E] [--boundaries …] [--answer CÂU_HỎI=LỰA_CHỌN] [--acknowledge MÃ[=LÝ_DO]]',
  summary: 'Xem một tệp sẽ thay đổi gì; --commit gửi duyệt',

  async run(args, surroundings) {
    const wish = wishOf(args);
    if (wish === null) return 2;
    try {
      return await importFile(wish, surroundings);
    } catch (error) {
      const problem = startProblem(error, surroundings.config);
      if (problem === null) throw error;
      if (wish.json) surroundings.print(JSON.stringify({ ok: false, problem: 'start', message: problem }));
      surroundings.warn(problem);
      return 1;
    }
  },
};

/** "name=text", the text '' where none is given. */
function partsOf(each: string): [name: string, text: string] {
  const [name = '', ...text] = each.split('=');
  return [name, text.join('=')];
}

/** null when the command is not used as it is meant. */
function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    const { commit, json, answer, acknowledge, ...settings } = values;
    if (file === undefined || positionals.length > 1 || answer.some((each) => !/^.+=./.test(each)))
      return null;
    if (!importSettings.safeParse(settings).success) return null;
    return {
      file,
      commit,
      json,
      decisions: {
        ...noDecisions,
        settings: settingsOf(settings),
        answers: Object.fromEntries(answer.map(partsOf)),
        acknowledged: acknowledge.map((each) => partsOf(each)[0]),
        reasons: Object.fromEntries(acknowledge.map(partsOf).filter(([, reason]) => reason !== '')),
      },
    };
  } catch {
    return null;
  }
}

async function importFile(wish: Wish, surroundings: Surroundings): Promise<number> {
  const bytes = await bytesOf(wish.file);
  if (typeof bytes !== 'string') return importBytes(wish, bytes, surroundings);
  if (wish.json) surroundings.print(JSON.stringify({ ok: false, problem: 'file', message: bytes }));
  surroundings.warn(bytes);
  return 1;
}

async function importBytes(
  wish: Wish,
  bytes: Uint8Array,
  { config, clock, print }: Surroundings,
): Promise<number> {
  const context = wish.commit
    ? await openContext(config, clock, 'import --commit')
    : await openToLook(config, clock);
  try {
    const planned = await planOf(context, wish, bytes);
    const done = wish.commit && planned.state === 'ready' ? await commit(context, planned, bytes) : planned;
    const detail = detailOf(done, context);
    for (const line of wish.json ? [JSON.stringify(detail)] : wordsOfImport(detail)) print(line);
    return isDone(detail, wish) ? 0 : 1;
  } finally {
    context.store.close();
  }
}

const detailOf = (upload: StoredImport, { config, store }: Context): ImportDetail =>
  toDetail(upload, null, {
    config,
    rowsRead: 0,
    language: DEFAULT_LANGUAGE,
    isKept: (form) => store.formAnswers.findById(form) !== null,
  });

/** What stands in the file, or why that cannot be said. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return `"${file}" không phải là tệp.`;
    if (found.size > LARGEST_FILE) return `Tệp "${file}" vượt quá 20 MiB.`;
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? `Không có tệp "${file}".` : `Không đọc được tệp "${file}" (${code}).`;
  }
}

const isDone = ({ state }: ImportDetail, { commit: committed }: Wish): boolean =>
  committed ? state === 'submitted' || state === 'published' : state === 'ready';

/** As it would be in the store. */
async function planOf(context: Context, wish: Wish, bytes: Uint8Array): Promise<StoredImport> {
  const upload = {
    bytes,
    fileName: basename(wish.file).normalize('NFC'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    uploadedAt: context.clock(),
    area: null,
  };
  const { planned, decisions, recalled } = await firstPlan(
    (said) => planUpload(context, { ...upload, decisions: said }),
    wish.decisions,
  );
  return {
    id: newImportId(),
    ...storedDecisions(decisions),
    fileName: upload.fileName,
    bytes: bytes.length,
    sha256: upload.sha256,
    uploadedBy: null,
    uploader: terminal().name,
    uploadedAt: upload.uploadedAt,
    failure: null,
    submittedAt: null,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    batch: null,
    undone: null,
    area: null,
    recalled: recalled === null ? null : JSON.stringify(recalled),
    ...shownPlan(planned),
  };
}

/** Submits, and publishes where the installation has nobody else to look at it. */
async function commit(context: Context, planned: StoredImport, bytes: Uint8Array): Promise<StoredImport> {
  const { store, config, clock } = context;
  const { mustAcknowledge } = detailOf(planned, context);
  const acknowledged = JSON.parse(planned.acknowledged) as string[];
  const reasons = JSON.parse(planned.reasons) as Decisions['reasons'];
  const isOpen = (code: string): boolean =>
    !acknowledged.includes(code) || (needsReason(code) && !reasons[code]);
  if (mustAcknowledge.some(isOpen)) return planned;
  const { id, state, digest, plan, revision, settings, answers, recalled } = planned;
  if (state !== 'ready' || digest === null || plan === null || revision === null) return planned;
  const folder = uploadFolder(uploadsPath(config.dataDir));
  await folder.receive(id, Readable.from([bytes]));
  const by = terminal();
  const entry = { ...planned, state: 'reading', idempotencyKey: null } as const;
  store.recorded(
    () => store.imports.add(entry),
    () => uploaded(entry, by),
  );
  const shown = { state, plan, digest, revision };
  if (recalled === null) store.imports.show(id, shown);
  else store.imports.showRecalled(id, shown, { settings, answers, recalled });
  const at = clock();
  store.recorded(
    () => {
      const submitted = store.imports.submit(id, digest, at);
      if (submitted) rememberForm(store, planned, by.name, at);
      return submitted;
    },
    (done) => (done ? importEntry('import-submitted', id, { by, at }, { digest }) : null),
  );
  if (!config.fourEyes) {
    const input = { id, digest, by, at: clock() };
    await longJobs(context, folder)({ name: 'publish', input }, () => {});
  }
  return store.imports.find(id) ?? planned;
}
