import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodebookEntries, codebookOf } from '@kts/domain';
import { type FigureCitation, readCitations, readCodebook } from '@kts/exchange';
import type { Config } from '../config.ts';
import { demoFiles } from './demo-figures.ts';
import { type PlannedRelease, planReleases, releaseFiles } from './plan-releases.ts';
import { SeedError, seedIssue } from './seed-error.ts';

export type SeedKind = Config['seed'];

/** What the program brings, read whole: the codebook, each release as it changes those before it, and citations. */
export type Seed = {
  readonly entries: CodebookEntries;
  readonly releases: readonly PlannedRelease[];
  readonly citations: readonly FigureCitation[];
  /** Of the codebook alone. */
  readonly codebookDigest: string;
  readonly digest: string;
};

/** Names what `data/` holds of a kind of seed, without reading it. */
export function seedDigest(kind: SeedKind, dataRoot: string): string {
  const figures = kind === 'figures' ? globSync('figures/**/*.csv', { cwd: dataRoot }) : [];
  const names = [...codebookNames(dataRoot), ...figures.map((name) => name.replaceAll('\\', '/'))];
  return digestOf(names.toSorted().map((name) => [name, readFileSync(join(dataRoot, name), 'utf8')]));
}

/** @throws {SeedError} naming file, line, column and reason */
export function readSeed(kind: SeedKind, dataRoot: string): Seed {
  const files = codebookNames(dataRoot).map((name) => [name, textAt(dataRoot, name)] as const);
  const { entries, issues } = readCodebook(
    new Map(files.map(([name, text]) => [name.slice('codebook/'.length), text])),
  );
  if (issues.length > 0) throw new SeedError(join(dataRoot, 'codebook'), issues.map(seedIssue));
  const codebook = codebookOf(entries);
  const released = {
    figures: () => releaseFiles(join(dataRoot, 'figures')),
    demo: () => demoFiles(codebook),
    codebook: () => [],
  }[kind]();
  return {
    entries,
    releases: planReleases(released, codebook),
    citations: kind === 'figures' ? citationsOf(textAt(dataRoot, 'figures/citations.csv'), codebook) : [],
    codebookDigest: digestOf(files),
    digest: seedDigest(kind, dataRoot),
  };
}

const textAt = (dataRoot: string, name: string): string => readFileSync(join(dataRoot, name), 'utf8');

const codebookNames = (dataRoot: string): string[] =>
  readdirSync(join(dataRoot, 'codebook'))
    .filter((name) => name.endsWith('.csv'))
    .toSorted()
    .map((name) => `codebook/${name}`);

function digestOf(files: readonly (readonly [name: string, text: string])[]): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

function citationsOf(text: string, codebook: Parameters<typeof readCitations>[1]): FigureCitation[] {
  const { citations, issues } = readCitations(text, codebook);
  if (issues.length > 0) throw new SeedError('citations.csv', issues.map(seedIssue));
  return citations;
}
