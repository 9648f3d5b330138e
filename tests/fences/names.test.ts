import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rooms that are being rebuilt; their names come under the rule with the rebuilding. */
const LATER = /^apps\/web\/src\/pages\/imports\//;
/** Released and never edited, each imported by one list only. */
const MIGRATIONS = /\/migrations\//;

const EXPORTED = /^export (?:async )?(?:const|let|function\*?|class|type|interface) (\w+)/gm;

/** A text in two languages is one thing. */
const oneLanguage = (path: string): string => path.replace(/(^|\/)(vi|en)(?=[./])/g, '$1*');

/** Names that several files export, with these files. */
function doubledIn(sources: readonly (readonly [path: string, source: string])[]): [string, string[]][] {
  const exported = sources.flatMap(([path, source]) =>
    [...source.matchAll(EXPORTED)].map(([, name = '']) => ({ name, path: oneLanguage(path) })),
  );
  return [...Map.groupBy(exported, ({ name }) => name)]
    .map(([name, places]): [string, string[]] => [name, [...new Set(places.map(({ path }) => path))]])
    .filter(([, places]) => places.length > 1);
}

test('an exported name has one meaning in the whole repository', () => {
  const files = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !/\.test\.tsx?$|\/testing[./]/.test(path))
    .filter((path) => !LATER.test(path) && !MIGRATIONS.test(path));
  expect(files.length).toBeGreaterThan(500);
  expect(doubledIn(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]))).toEqual([]);
});

test.each([
  ['a type and a component', 'export type Place = 1;', 'export function Place() {}', ['Place']],
  ['two functions', 'export async function take() {}', 'export const take = 1;', ['take']],
  ['a name that only one of them exports', 'export const take = 1;', 'const take = 1;', []],
])('%s of two files', (_name, one, other, names) => {
  const sources = [
    ['a.ts', one],
    ['b.ts', other],
  ] as const;
  expect(doubledIn(sources).map(([name]) => name)).toEqual(names);
});

test('a text in two languages has one name', () => {
  const text = 'export const board = {};';
  expect(
    doubledIn([
      ['i18n/vi/board.ts', text],
      ['i18n/en/board.ts', text],
    ]),
  ).toEqual([]);
});
