import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kts-fences-'));

/** Each breaks one fence (or none), in a copy of the tree that holds nothing else. */
const tries: readonly [name: string, path: string, source: string, rule: string | null][] = [
  [
    'domain imports a package',
    'packages/domain/src/a.ts',
    "import { z } from 'zod';\nexport const a = z;\n",
    'noUndeclaredDependencies',
  ],
  [
    'domain imports another package',
    'packages/domain/src/b.ts',
    "import { a } from '../../contract/src/a.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'domain imports Node',
    'packages/domain/src/c.ts',
    "import fs from 'node:fs';\nexport const c = fs;\n",
    'noNodejsModules',
  ],
  [
    'domain imports itself',
    'packages/domain/src/d.ts',
    "import { e } from './e.ts';\nexport const d = e;\n",
    null,
  ],
  [
    'files import each other in a circle',
    'packages/domain/src/f.ts',
    "import { g } from './g.ts';\nexport const f = (): unknown => g;\n",
    'noImportCycles',
  ],
  [
    'contract imports the store',
    'packages/contract/src/a.ts',
    "import { a } from '@kts/store';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'contract imports the domain',
    'packages/contract/src/b.ts',
    "import { a } from '@kts/domain';\nexport const b = a;\n",
    null,
  ],
  [
    'words import the contract',
    'packages/words/src/a.ts',
    "import { a } from '@kts/contract';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'words import the domain',
    'packages/words/src/b.ts',
    "import { a } from '@kts/domain';\nexport const b = a;\n",
    null,
  ],
  [
    'a briefing imports the words',
    'packages/exchange/src/export/a.ts',
    "import { a } from '@kts/words';\nexport const b = a;\n",
    null,
  ],
  [
    'formats import ingest',
    'packages/exchange/src/formats/a.ts',
    "import { a } from '../ingest/x.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'ingest reads files',
    'packages/exchange/src/ingest/a.ts',
    "import { readFileSync } from 'node:fs';\nexport const b = readFileSync;\n",
    'noRestrictedImports',
  ],
  [
    'ingest imports formats',
    'packages/exchange/src/ingest/b.ts',
    "import { a } from '../formats/x.ts';\nexport const b = a;\n",
    null,
  ],
  [
    'the store imports the contract',
    'packages/store/src/a.ts',
    "import { a } from '@kts/contract';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a query writes',
    'packages/store/src/queries/a.ts',
    "import { a } from '../batches.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a query reads',
    'packages/store/src/queries/b.ts',
    "import { a } from '../readings.ts';\nexport const b = a;\n",
    null,
  ],
  [
    'the server speaks SQL',
    'apps/server/src/a.ts',
    "import Database from 'better-sqlite3';\nexport const b = Database;\n",
    'noRestrictedImports',
  ],
  [
    'accounts speak SQL',
    'apps/server/src/accounts/a.ts',
    "import Database from 'better-sqlite3';\nexport const b = Database;\n",
    'noRestrictedImports',
  ],
  [
    'accounts speak HTTP',
    'apps/server/src/accounts/b.ts',
    "import { a } from '../plugins/x.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a feature imports a feature',
    'apps/server/src/features/targets/a.ts',
    "import { a } from '../comparison/x.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a feature imports a plugin',
    'apps/server/src/features/targets/b.ts',
    "import { a } from '../../plugins/x.ts';\nexport const b = a;\n",
    null,
  ],
  [
    'a page imports a page',
    'apps/web/src/pages/board/a.ts',
    "import { a } from '../comparison/x.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a page imports a component',
    'apps/web/src/pages/board/b.ts',
    "import { a } from '../../components/x.ts';\nexport const b = a;\n",
    null,
  ],
  [
    'a page imports all words',
    'apps/web/src/pages/board/c.ts',
    "import { a } from '@kts/words';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a page imports the words of a subject',
    'apps/web/src/pages/board/d.ts',
    "import { a } from '@kts/words/numbers';\nexport const b = a;\n",
    null,
  ],
  [
    'a chart imports all words',
    'apps/web/src/charts/b.ts',
    "import { a } from '@kts/words';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a component imports all words',
    'apps/web/src/components/b.ts',
    "import { a } from '@kts/words';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a chart imports the api',
    'apps/web/src/charts/a.ts',
    "import { a } from '../api/x.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'a component imports a page',
    'apps/web/src/components/a.ts',
    "import { a } from '../pages/board/x.ts';\nexport const b = a;\n",
    'noRestrictedImports',
  ],
  [
    'the browser imports Node',
    'apps/web/src/api/a.ts',
    "import fs from 'node:fs';\nexport const c = fs;\n",
    'noNodejsModules',
  ],
  [
    'a promise floats',
    'apps/server/src/b.ts',
    'async function f(): Promise<void> {}\nf();\n',
    'noFloatingPromises',
  ],
  ['any', 'apps/server/src/c.ts', 'export const x: any = 1;\n', 'noExplicitAny'],
];

let found: { category: string; path: string }[] = [];

beforeAll(() => {
  // The copy is no git repository: only that setting differs.
  const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  for (const path of globSync('{packages,apps}/*/package.json', { cwd: root })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  const plant = (path: string, source: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  };
  plant('packages/domain/src/e.ts', 'export const e = 1;\n');
  plant('packages/domain/src/g.ts', "import { f } from './f.ts';\nexport const g = (): unknown => f;\n");
  for (const [, path, source] of tries) plant(path, source);
  found = lint();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(): { category: string; path: string }[] {
  const args = ['lint', '--reporter=json', '--max-diagnostics=200', '.'];
  let output: string;
  try {
    output = execFileSync(join(root, 'node_modules/.bin/biome'), args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  return diagnostics.map(({ category, location }) => ({
    category,
    path: (typeof location.path === 'string' ? location.path : location.path.file).replace(/^\.\//, ''),
  }));
}

describe('fences of the lint', () => {
  test.each(tries)('%s', (_name, path, _source, rule) => {
    const rules = found
      .filter((each) => each.path === path)
      .map(({ category }) => category.split('/').at(-1));
    if (rule === null) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });
});

describe('fences of the compiler', () => {
  const compile = (source: string, project: string): string => {
    const place = mkdtempSync(join(folder, 'compile-'));
    writeFileSync(join(place, 'try.ts'), source);
    writeFileSync(
      join(place, 'tsconfig.json'),
      JSON.stringify({ extends: join(root, project, 'tsconfig.json'), include: ['try.ts'] }),
    );
    symlinkSync(join(root, project, 'node_modules'), join(place, 'node_modules'));
    try {
      return execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', place], { encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };

  test.each(['domain', 'words'])('%s has no console', (name) => {
    expect(compile("console.log('x');\nexport {};\n", `packages/${name}`)).toContain(
      "Cannot find name 'console'",
    );
  });

  test('a package shows only its index', () => {
    expect(
      compile("import { a } from '@kts/domain/src/area.ts';\nexport const b = a;\n", 'packages/store'),
    ).toContain('Cannot find module');
  });

  test('only syntax that Node can strip', () => {
    expect(compile('export enum Colour { Red }\n', 'packages/store')).toContain('erasableSyntaxOnly');
  });
});
