import { describe, expect, test } from 'vitest';
import { copyFor } from './page-copy.ts';
import { edition } from './vi/edition.ts';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sourceOf = (path: string): string =>
  sources[path.replace(/^i18n\//, './').replace(/^(?!\.)/, '../')] ?? '';

/** "pages/board/a.tsx", "../../components/b.tsx" → "components/b.tsx". */
const resolved = (from: string, to: string): string =>
  new URL(to, new URL(from, 'file:///')).pathname.slice(1);

/** Parts that bring copy of their own. */
const PART = /partWithCopy\(\s*\[([^\]]*)\],\s*\(\) =>\s*import\('([^']+)'\)/g;

/** Every file that a page leads to, lazily loaded parts included, but for those that bring their copy. */
function filesFrom(start: string, found = new Set<string>()): Set<string> {
  if (found.has(start)) return found;
  found.add(start);
  for (const [, to = ''] of sourceOf(start)
    .replaceAll(PART, '')
    .matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    filesFrom(resolved(start, to), found);
  }
  return found;
}

const subjectsOf = (page: string): string[] => {
  const used = [...filesFrom(page)].flatMap((path) => [
    ...sourceOf(path).matchAll(/useTranslations(?:<|\(\s*)'(\w+)/g),
  ]);
  const names = new Set(used.map(([, name = '']) => name));
  return [...names].filter((name) => !(name in edition.messages)).toSorted();
};

const PAGE = /(?:pageWithCopy\(\s*\[([^\]]*)\],\s*)?lazyRouteComponent\(\s*\(\) => import\('\.\/([^']+)'\)/g;

/** The pages of the router, with the subjects that are fetched with them. */
const pages = [...sourceOf('router.tsx').matchAll(PAGE)].map(([, list = '', path = '']) => ({
  path,
  fetched: [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name).toSorted(),
}));

/** Parts of pages that come later, with their copy. */
const parts = Object.keys(sources).flatMap((path) => {
  const from = path.replace(/^\.\.\//, '').replace(/^\.\//, 'i18n/');
  return [...sourceOf(from).matchAll(PART)].map(([, list = '', to = '']) => ({
    path: resolved(from, to),
    fetched: [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name).toSorted(),
  }));
});

describe('every page is fetched with the copy that it shows, and no more', () => {
  test('the router has its pages, and a page its part', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(parts.length).toBeGreaterThan(0);
  });

  test.each([...pages, ...parts])('$path', ({ path, fetched }) => {
    expect(sourceOf(path)).not.toBe('');
    expect(subjectsOf(path)).toEqual(fetched);
  });
});

describe('copy', () => {
  test('comes in the language that was asked for, and stands at once the next time', async () => {
    const first = copyFor('en', ['wall', 'reports']);
    expect(first).toBeInstanceOf(Promise);
    const copy = await first;
    expect(copy.wall?.title).toBe('Operations screen');
    expect(copyFor('en', ['wall', 'reports'])).toBe(copy);
  });
});
