import { expect, test } from 'vitest';

const WORDS = '../../../../packages/words/src/';
const pages = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const words = import.meta.glob<string>('../../../../packages/words/src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every file of words that is loaded with one of them; what is only a type is not. */
function loadedWith(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const source = words[`${WORDS}${path}`];
  if (source === undefined) throw new Error(`No words: ${path}`);
  for (const [, to = ''] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+)'/gm)) {
    loadedWith(new URL(to, new URL(path, 'file:///')).pathname.slice(1), found);
  }
  return found;
}

const loaded = [
  ...new Set(Object.values(pages).flatMap((source) => source.match(/@kts\/words\/[^']+/g) ?? [])),
];

test('pages load words', () => expect(loaded.length).toBeGreaterThan(5));

test.each(loaded)('%s brings the words of one language at most', (specifier) => {
  const files = loadedWith(`${specifier.replace('@kts/words/', '')}.ts`);
  const languages = new Set([...files].flatMap((path) => /(?:^|\/)(vi|en)(?=[./])/.exec(path)?.[1] ?? []));
  expect(languages.size).toBeLessThanOrEqual(1);
});
