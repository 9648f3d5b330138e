import { basename } from 'node:path';
import { pathIn, type Planted, planted } from './plant.ts';

const SERVER = 'apps/server/src';
const WEB = 'apps/web/src';

const breach = (name: string, folder: string, source: string, rule: string | null): Planted =>
  planted(name, pathIn(folder, source.includes('react') ? 'tsx' : 'ts'), `${source}\n`, rule);

const effect = (body: string, given: string): string =>
  `import { useEffect } from 'react';
export function usePlanted(${given}: () => Promise<void>) {
  useEffect(() => {
    ${body}
  }, [${given}]);
}`;

const FIVE = '(a: number, b: number, c: number, d: number, e: number) => [a, b, c, d, e];';
const FOLDERS = ['packages/domain/src', 'packages/store/src', SERVER, WEB, 'tests/api', 'scripts'];

const inFiles: readonly Planted[] = [
  ...FOLDERS.map((folder) =>
    breach(`five positional parameters in ${folder}`, folder, `export const f = ${FIVE}`, 'useMaxParams'),
  ),
  breach(
    'four positional parameters',
    'packages/domain/src',
    'export const f = (a: number, b: number, c: number, d: number) => [a, b, c, d];',
    null,
  ),
  ...['Date.now()', 'new Date()', 'Math.random()', '{ clock: Date.now }'].flatMap((clock) =>
    ['packages/domain/src', 'packages/exchange/src/ingest', `${SERVER}/features/a`].map((folder) =>
      breach(`a clock of its own in ${folder}: ${clock}`, folder, `export const a = ${clock};`, 'plugin'),
    ),
  ),
  breach('a moment that was passed in', 'packages/domain/src', 'export const a = new Date(0);', null),
  ...["new Intl.Collator('vi')", "'a'.localeCompare('b')", '(1).toLocaleString()'].map((locale) =>
    breach(
      `the domain has a locale: ${locale}`,
      'packages/domain/src',
      `export const a = ${locale};`,
      'plugin',
    ),
  ),
  breach('words have a locale', 'packages/words/src', "export const a = new Intl.Collator('vi');", null),
  ...[
    "fetch('/api/v1/areas');",
    'load().then(() => {});',
    'const run = async () => await load(); run();',
  ].map((body) => breach(`an effect fetches: ${body}`, `${WEB}/pages/board`, effect(body, 'load'), 'plugin')),
  breach('an effect listens', `${WEB}/pages/board`, effect('void listen();', 'listen'), null),
  ...[`${WEB}/pages/board`, `${WEB}/components`, `${WEB}/charts`].map((folder) =>
    breach(`fetch in ${folder}`, folder, "export const a = fetch('/x');", 'noRestrictedGlobals'),
  ),
  breach('fetch in api', `${WEB}/api`, "export const a = fetch('/x');", null),
  breach('a promise floats', SERVER, 'async function f(): Promise<void> {}\nf();', 'noFloatingPromises'),
  breach('any', SERVER, 'export const x: any = 1;', 'noExplicitAny'),
];

const OF_VALUES = (file: string): string =>
  `import { a as other } from './${file}';\nexport const a = (): unknown => other;\n`;
const OF_TYPES = (file: string): string =>
  `import type { A as Other } from './${file}';\nexport type A = { readonly other: Other | null };\n`;

/** Two files that import each other. */
function circle(name: string, folder: string, sourceOf: (file: string) => string): Planted[] {
  const [one, two] = [pathIn(folder), pathIn(folder)];
  return [
    planted(`${name}, one way`, one, sourceOf(basename(two)), 'noImportCycles'),
    planted(`${name}, the other way`, two, sourceOf(basename(one)), 'noImportCycles'),
  ];
}

const circles: readonly Planted[] = [
  'packages/domain/src',
  `${SERVER}/features/a`,
  `${WEB}/i18n`,
  'tests/api',
].flatMap((folder) => [
  ...circle(`a circle of files in ${folder}`, folder, OF_VALUES),
  ...circle(`a circle of types in ${folder}`, folder, OF_TYPES),
]);

/** Breaches that are not of the import of another folder. */
export const plantedCode: readonly Planted[] = [...inFiles, ...circles];
