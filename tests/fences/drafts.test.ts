import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ingest = fileURLToPath(new URL('../../packages/exchange/src/ingest', import.meta.url));

/** What a draft of a figure has, and nothing else has all of. */
const FIELDS = ['text', 'number', 'slot', 'area', 'unit', 'remarks'];

/** Objects without objects in them, no types. */
const objectsIn = (source: string): string[] =>
  [...source.matchAll(/\{[^{}]*\}/g)].map(([object]) => object).filter((object) => !/readonly/.test(object));

const makesDraft = (source: string): boolean =>
  /\{\s*\.\.\.(?:\w+\.)?draft\b/.test(source) ||
  objectsIn(source).some((object) =>
    FIELDS.every((field) => new RegExp(`\\b${field}\\b *[:,}\\n]`).test(object)),
  );

const keepsDraft = (source: string): boolean => /\b(?:drafts|totals)\.push\(/.test(source);

const filesThat = (does: (source: string) => boolean): string[] =>
  globSync('**/*.ts', { cwd: ingest, exclude: ['**/*.test.ts'] })
    .filter((path) => does(readFileSync(join(ingest, path), 'utf8')))
    .toSorted();

test('one place makes the draft of a figure from a cell', () =>
  expect(filesThat(makesDraft)).toEqual(['figures/draft-of.ts']));

test('one place keeps the drafts that were made', () =>
  expect(filesThat(keepsDraft)).toEqual(['figures/read-body.ts']));

test.each([
  ['an object of its own', 'return { line, column, text, number, slot: known, area, unit, remarks };'],
  ['another made from one', 'return { ...draft, number: settled };'],
  ['of a figure’s draft', 'const next = { ...figure.draft, slot };'],
])('%s is a second place', (_case, source) => expect(makesDraft(source)).toBe(true));

test('a type is none, and reading one is none', () => {
  expect(
    makesDraft(`type Draft = {${FIELDS.map((field) => `readonly ${field}: string;`).join(' ')} };`),
  ).toBe(false);
  expect(makesDraft('const { number, slot } = draft;')).toBe(false);
  expect(keepsDraft('findings.push(found);')).toBe(false);
});
