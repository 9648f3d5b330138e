import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Codebook,
  changeKind,
  type Instant,
  type IsoDate,
  keyText,
  lastDayOf,
  type Reading,
  startOfDay,
} from '@kts/domain';
import { type ImportPlan, planImport } from '@kts/exchange';
import type { PlacedChange } from '@kts/store';
import { DEFAULT_LANGUAGE, sayQuestion } from '@kts/words';
import { SeedError, seedIssue } from './seed-error.ts';

/** The day on which the figures of `data/` were collected: nothing in them can be known later. */
const COLLECTED_ON: IsoDate = '2026-11-30';

export type SeedFile = { readonly name: string; readonly bytes: Uint8Array; readonly knownFrom: Instant };

/** One release, and what it changes of those before it. */
export type PlannedRelease = {
  readonly name: string;
  readonly sha256: string;
  /** In a database that is begun with it. */
  readonly knownFrom: Instant;
  readonly changes: readonly PlacedChange[];
};

/**
 * The releases under `figures/<source>/<released>.csv`, in order of release, so that "as known on a date"
 * answers from the first day. A release is known from the last day of what its name says (`2024` → 31
 * December 2024).
 * @throws {SeedError} for a name that is no such date
 */
export const releaseFiles = (folder: string): SeedFile[] =>
  globSync('*/*.csv', { cwd: folder })
    .map((path) => ({ name: path.replaceAll('\\', '/'), releasedOn: basename(path, '.csv') }))
    .map(({ name, releasedOn }) => {
      const day = lastDayOf(releasedOn);
      if (day === null) throw new SeedError(name, [badName(releasedOn)]);
      return { name, day: day < COLLECTED_ON ? day : COLLECTED_ON };
    })
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.name.localeCompare(b.name))
    .map(({ name, day }) => ({
      name,
      bytes: readFileSync(join(folder, name)),
      knownFrom: startOfDay(day),
    }));

/**
 * What each release changes, given in order of release.
 * @throws {SeedError} naming line, column and reason
 */
export function planReleases(files: readonly SeedFile[], codebook: Codebook): PlannedRelease[] {
  const known = new Map<string, Reading>();
  return files.map((file) => {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const changes = planned(file, sha256, codebook, known)
      .observations.map(({ key, before, reading, cell }) => ({ key, before, after: reading, cell }))
      .filter((change) => changeKind(change) !== 'unchanged');
    for (const { key, after } of changes) known.set(keyText(key), after);
    return { name: file.name, sha256, knownFrom: file.knownFrom, changes };
  });
}

function planned(
  { name, bytes }: SeedFile,
  sha256: string,
  codebook: Codebook,
  known: ReadonlyMap<string, Reading>,
): ImportPlan {
  const plan = planImport(
    // In `data/` a blank status is an official figure (data/README.md).
    { bytes, fileName: name, sha256, settings: { status: 'A' }, today: COLLECTED_ON },
    codebook,
    { current: (key) => known.get(keyText(key)) ?? null },
  );
  const errors = plan.issues.filter(({ severity }) => severity === 'error');
  if (plan.state !== 'ready')
    throw new SeedError(name, errors.length > 0 ? errors.map(seedIssue) : questionsAsIssues(plan));
  const lines = plan.rows.read - plan.rows.skipped.header - plan.rows.skipped.blank;
  // Each line of a release is a figure: what the importer leaves out of an office's table is a mistake here.
  if (plan.rows.withFigures < lines) throw new SeedError(name, [leftOut(lines - plan.rows.withFigures)]);
  return plan;
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

const badName = (found: string) => ({
  line: null,
  column: null,
  code: 'date-format',
  message: 'Tên tệp phải là ngày công bố: 2024, 2024-09 hoặc 2024-09-18.',
  found,
});
