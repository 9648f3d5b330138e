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
import { plantedCode } from './planted-code.ts';
import { plantedImports } from './planted-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kts-fences-'));

const planted = [...plantedImports(root), ...plantedCode];

let found: { category: string; path: string }[] = [];

beforeAll(() => {
  // The copy is no git repository: only that setting differs.
  const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  for (const path of globSync('{{packages,apps}/*,tests}/package.json', { cwd: root })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  cpSync(join(root, 'lint'), join(folder, 'lint'), { recursive: true });
  for (const { path, source } of planted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  found = lint();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(): { category: string; path: string }[] {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
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
  test.each(planted)('$name', ({ path, rule }) => {
    const rules = found
      .filter((each) => each.path === path)
      .map(({ category }) => category.split('/').at(-1));
    if (rule === null) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });
});

describe('fences of the packages', () => {
  const dependencies = new Map(
    globSync('{{packages,apps}/*,tests}/package.json', { cwd: root }).map((path) => {
      const { name, dependencies, devDependencies } = JSON.parse(readFileSync(join(root, path), 'utf8'));
      return [name as string, Object.keys({ ...dependencies, ...devDependencies })];
    }),
  );
  /** All packages that a package cannot be built without. */
  const reach = (name: string): ReadonlySet<string> => {
    const found = new Set(dependencies.get(name));
    for (const each of found) for (const next of dependencies.get(each) ?? []) found.add(next);
    return found;
  };

  test.each([...dependencies.keys()])('%s does not depend on itself, by way of no other package', (name) => {
    expect(reach(name)).not.toContain(name);
  });

  test('nothing but the tests depends on an app', () => {
    const apps = [...dependencies].filter(([, on]) => on.includes('@kts/server') || on.includes('@kts/web'));
    expect(apps.map(([name]) => name)).toEqual(['@kts/tests']);
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

  test.each(['domain', 'contract', 'words'])('%s has no console', (name) => {
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
