import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { pathIn, type Planted, planted } from './plant.ts';

const importing = (folder: string, targets: readonly string[], rule: string | null): Planted[] =>
  targets.map((target) =>
    planted(
      `${folder} ${rule === null ? 'may' : 'may not'} import ${target}`,
      pathIn(folder),
      `import { a } from '${target}';\nexport const b = a;\n`,
      rule,
    ),
  );

const refused = (folder: string, ...targets: string[]) => importing(folder, targets, 'noRestrictedImports');
const taken = (folder: string, ...targets: string[]) => importing(folder, targets, null);

/** Everything of the store but what only reads. */
const writers = (root: string): string[] =>
  globSync('packages/store/src/*.ts', { cwd: root })
    .map((path) => basename(path))
    .filter((name) => !name.endsWith('.test.ts') && !['readings.ts', 'batch-effects.ts'].includes(name))
    .map((name) => `../${name}`);

const packages = (root: string): readonly Planted[] => [
  ...importing('packages/domain/src', ['zod'], 'noUndeclaredDependencies'),
  ...importing('packages/domain/src', ['node:fs'], 'noNodejsModules'),
  ...refused('packages/domain/src', '../../contract/src/a.ts'),
  ...taken('packages/domain/src', './import/a.ts'),
  ...refused('packages/domain/src/import', '../../../contract/src/a.ts'),
  ...taken('packages/domain/src/import', '../period.ts'),
  ...refused('packages/contract/src', '@kts/store', '@kts/words'),
  ...taken('packages/contract/src', '@kts/domain', 'zod'),
  ...refused('packages/words/src', '@kts/contract'),
  ...importing('packages/words/src', ['node:fs'], 'noNodejsModules'),
  ...taken('packages/words/src', '@kts/domain'),
  ...refused('packages/pictures/src', '@kts/contract', '@kts/words'),
  ...importing('packages/pictures/src', ['node:fs'], 'noNodejsModules'),
  ...importing('packages/pictures/src', ['react'], 'noUndeclaredDependencies'),
  ...taken('packages/pictures/src', '@kts/domain', 'd3-array'),
  ...refused('packages/exchange/src/formats', '../ingest/a.ts', '../export/a.ts', '@kts/words', 'node:fs'),
  ...refused(
    'packages/exchange/src/ingest',
    '../export/a.ts',
    'node:fs',
    'node:http',
    '@kts/store',
    '@kts/pictures',
  ),
  ...refused('packages/exchange/src/export', '../ingest/a.ts', 'node:fs', 'better-sqlite3', '@kts/contract'),
  ...taken('packages/exchange/src/ingest', '../formats/a.ts', '@kts/domain', '@kts/words'),
  ...taken('packages/exchange/src/export', '../formats/a.ts', '@kts/domain', '@kts/words', '@kts/pictures'),
  ...refused('packages/store/src', '@kts/contract', '@kts/words', 'fastify'),
  ...refused('packages/store/src/queries', ...writers(root), '@kts/contract'),
  ...taken('packages/store/src/queries', '../readings.ts', '../batch-effects.ts', './targets.ts'),
];

const SERVER = 'apps/server/src';
const OUTSIDE = ['../features/a/a.ts', '../cli/a.ts', '../app.ts', '../start-server.ts'];
const server: readonly Planted[] = [
  ...[
    '',
    '/cli',
    '/features/a',
    '/use-cases',
    '/plugins',
    '/shapes',
    '/imports',
    '/seed',
    '/accounts',
  ].flatMap((folder) => refused(`${SERVER}${folder}`, 'better-sqlite3')),
  ...refused(`${SERVER}/features/targets`, '../comparison/a.ts', '../../features/comparison/a.ts'),
  ...refused(`${SERVER}/features/targets`, '../../cli/a.ts', '../../app.ts', '../../seed/a.ts'),
  ...taken(`${SERVER}/features/targets`, './a.ts', '../../plugins/a.ts', '../../use-cases/a.ts'),
  ...taken(`${SERVER}/features/targets`, '../../shapes/a.ts', '../../imports/a.ts', '../../context.ts'),
  ...refused(`${SERVER}/use-cases`, ...OUTSIDE, '../imports/a.ts', '../seed/a.ts'),
  ...taken(`${SERVER}/use-cases`, '../plugins/problems.ts', '../shapes/as-of.ts', '../context.ts'),
  ...refused(`${SERVER}/plugins`, ...OUTSIDE, '../use-cases/a.ts', '../shapes/a.ts', '../imports/a.ts'),
  ...taken(`${SERVER}/plugins`, '../accounts/a.ts', '../context.ts'),
  ...refused(
    `${SERVER}/shapes`,
    '../features/a/a.ts',
    '../use-cases/a.ts',
    '../plugins/a.ts',
    '../context.ts',
  ),
  ...taken(`${SERVER}/shapes`, './a.ts', '@kts/contract', '@kts/domain'),
  ...refused(`${SERVER}/imports`, ...OUTSIDE, '../use-cases/a.ts', '../shapes/a.ts', '../seed/a.ts'),
  ...taken(`${SERVER}/imports`, '../plugins/a.ts', '../context.ts'),
  ...refused(`${SERVER}/seed`, ...OUTSIDE, '../use-cases/a.ts', '../plugins/a.ts', '../imports/a.ts'),
  ...taken(`${SERVER}/seed`, '../config.ts', '@kts/exchange'),
  ...refused(`${SERVER}/accounts`, '../features/a/a.ts', '../plugins/a.ts', '../use-cases/a.ts', 'fastify'),
  ...taken(`${SERVER}/accounts`, '../context.ts', '@kts/store'),
  ...refused(`${SERVER}/cli`, '../features/a/a.ts', '../use-cases/a.ts', '../app.ts'),
  ...taken(`${SERVER}/cli`, '../start-server.ts', '../accounts/a.ts', '../imports/a.ts'),
];

const WEB = 'apps/web/src';
const web: readonly Planted[] = [
  ...refused(`${WEB}/pages/board`, '../comparison/a.ts', '../../pages/comparison/a.ts', '../../router.tsx'),
  ...taken(`${WEB}/pages/board`, './a.ts', '../../components/a.ts', '../../charts/a.ts', '../../api/a.ts'),
  ...refused(`${WEB}/charts`, '../api/a.ts', '../pages/board/a.ts', '@tanstack/react-query'),
  ...taken(`${WEB}/charts`, '../components/a.ts', '../i18n/a.ts'),
  ...refused(`${WEB}/components`, '../pages/board/a.ts', '../charts/a.ts'),
  ...taken(`${WEB}/components`, '../api/a.ts', '../i18n/a.ts'),
  ...refused(`${WEB}/api`, '../pages/board/a.ts', '../components/a.ts', '../charts/a.ts'),
  ...taken(`${WEB}/api`, '../i18n/a.ts', '@kts/contract'),
  ...refused(`${WEB}/i18n`, '../pages/board/a.ts', '../components/a.ts', '../charts/a.ts', '../api/a.ts'),
  ...importing(`${WEB}/api`, ['node:fs'], 'noNodejsModules'),
];

/** Imports that a fence must stop, and those of neighbours that it must let pass. */
export const plantedImports = (root: string): readonly Planted[] => [...packages(root), ...server, ...web];
