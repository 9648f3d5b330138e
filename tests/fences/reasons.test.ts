import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TARGET_FAULTS } from '@kts/domain';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sources, without tests and without the words of the reasons themselves. */
const textOf = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .filter((path) => !/\.test\.ts$|\/testing\/|words\/src\/(?:issues|questions|imports)\//.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');

/** Those of targets are made of the faults that the domain finds. */
const MADE = new Set(TARGET_FAULTS.map((fault) => `target-${fault}`));

/** Reasons of a vocabulary that no source gives. */
function notGiven(vocabulary: string, sources: string): string[] {
  const reasons = [...vocabulary.matchAll(/readonly reason: '([a-z0-9-]+)'/g)].map(
    ([, reason = '']) => reason,
  );
  return [...new Set(reasons)].filter((reason) => !MADE.has(reason) && !sources.includes(`'${reason}'`));
}

test('every reason of an issue, a question or an option is given somewhere', () => {
  const vocabulary = textOf('packages/domain/src/import/*.ts');
  expect(vocabulary.match(/readonly reason:/g)?.length).toBeGreaterThan(100);
  expect(notGiven(vocabulary, textOf('{packages/exchange,packages/words,apps/server}/src/**/*.ts'))).toEqual(
    [],
  );
});

test('one that is not is named', () =>
  expect(
    notGiven("| { readonly reason: 'a' } | { readonly reason: 'b' }", "lineIssue(1, { reason: 'a' })"),
  ).toEqual(['b']));
