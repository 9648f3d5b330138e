import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Codebook, type Instant, type IsoDate, keyText, lastDayOf, startOfDay } from '@kts/domain';
import { type ImportPlan, planImport, readCitations } from '@kts/exchange';
import type { NewBatch, Store } from '@kts/store';
import { DEFAULT_LANGUAGE, sayQuestion } from '@kts/words';
import { SeedError, seedIssue } from './seed-error.ts';

/** The day on which the figures of `data/` were collected: nothing in them can be known later. */
const COLLECTED_ON: IsoDate = '2026-11-30';

export type SeedFile = { readonly name: string; readonly bytes: Uint8Array; readonly knownFrom: Instant };

/** Loads one file of figures as a batch known from a moment; false when it was loaded before. */
export function loadBatch(store: Store, codebook: Codebook, file: SeedFile, now: Instant): boolean {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  if (store.batches.hasFile(file.name, sha256)) return false;
  const plan = planImport(
    // In `data/` a blank status is an official figure (data/README.md).
    {
      bytes: file.bytes,
      fileName: file.name,
      sha256,
      settings: { status: 'A' },
      today: COLLECTED_ON,
    },
    codebook,
    groundAt(store, file.knownFrom),
  );
  const errors = plan.issues.filter(({ severity }) => severity === 'error');
  if (plan.state !== 'ready')
    throw new SeedError(file.name, errors.length > 0 ? errors.map(seedIssue) : questionsAsIssues(plan));
  const lines = plan.rows.read - plan.rows.skipped.header - plan.rows.skipped.blank;
  // Each line of a release is a figure: what the importer leaves out of an office's table is a mistake here.
  if (plan.rows.withFigures < lines) throw new SeedError(file.name, [leftOut(lines - plan.rows.withFigures)]);
  const batch: NewBatch = {
    kind: 'seed',
    title: file.name,
    fileName: file.name,
    fileSha256: sha256,
    publishedAt: file.knownFrom,
    recordedAt: now,
    uploadedBy: null,
    publishedBy: null,
    undoes: null,
    reason: null,
  };
  const changes = plan.observations.map(({ key, before, reading, cell }) => ({
    key,
    before,
    after: reading,
    cell,
  }));
  store.batches.commit(batch, changes);
  return true;
}

const leftOut = (lines: number) => ({
  line: null,
  column: null,
  code: 'left-out',
  message: `${lines} dòng không thành số liệu nào.`,
  found: null,
});

const questionsAsIssues = ({ questions }: ImportPlan) =>
  questions.map(({ line, column, code, params }) => ({
    line,
    column,
    code,
    message: sayQuestion(DEFAULT_LANGUAGE, params),
    found: null,
  }));

/** What stood at the moment from which a batch counts as known. */
function groundAt(store: Store, at: Instant) {
  const known = new Map(
    store.queries.observations.find({ asOf: at }).map((reading) => [keyText(reading), reading]),
  );
  return { current: (key: Parameters<typeof keyText>[0]) => known.get(keyText(key)) ?? null };
}

/**
 * Loads every release under `data/figures/<source>/<released>.csv` that is not yet there, in order of
 * release, so that "as known on a date" answers from the first day. A release is known from the last
 * day of what its name says (`2024` → 31 December 2024).
 *
 * @returns how many files were loaded
 * @throws {SeedError} naming line, column and reason; nothing of that file is stored
 */
export function loadFigures(store: Store, codebook: Codebook, dataRoot: string, now: Instant): number {
  const folder = join(dataRoot, 'figures');
  const files = globSync('*/*.csv', { cwd: folder })
    .map((path) => ({ name: path.replaceAll('\\', '/'), releasedOn: basename(path, '.csv') }))
    .map(({ name, releasedOn }) => {
      const day = lastDayOf(releasedOn);
      if (day === null) throw new SeedError(name, [badName(releasedOn)]);
      return { name, day: day < COLLECTED_ON ? day : COLLECTED_ON };
    })
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.name.localeCompare(b.name));
  let loaded = 0;
  for (const { name, day } of files) {
    const bytes = readFileSync(join(folder, name));
    if (loadBatch(store, codebook, { name, bytes, knownFrom: startOfDay(day) }, now)) loaded += 1;
  }
  loadCitations(store, codebook, join(folder, 'citations.csv'));
  return loaded;
}

const badName = (found: string) => ({
  line: null,
  column: null,
  code: 'date-format',
  message: 'Tên tệp phải là ngày công bố: 2024, 2024-09 hoặc 2024-09-18.',
  found,
});

/** Citations have no versions: a changed file takes the place of what was there. */
function loadCitations(store: Store, codebook: Codebook, path: string): void {
  const text = readFileSync(path, 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  if (store.settings.find('citations') === digest) return;
  const { citations, issues } = readCitations(text, codebook);
  if (issues.length > 0) throw new SeedError('citations.csv', issues.map(seedIssue));
  store.batches.replaceCitations(citations);
  store.settings.put('citations', digest);
}
