import type { RegisteredTarget } from '@kts/contract';
import { expect, test } from 'vitest';
import type { RegisterSearch } from './search.ts';
import { hasWords, isWanted } from './wanted.ts';

const target = {
  code: 't',
  area: 'tien-giang',
  indicator: 'dti',
  period: '2025-Q1',
  document: { code: 'd' },
} as unknown as RegisteredTarget;
const wording = () => ['Tiền Giang', 'Đề án Chuyển đổi số', null];

test.each<[string, RegisterSearch, string[] | null, boolean]>([
  ['nothing is asked', {}, null, true],
  ['its area', { of: 'tien-giang' }, null, true],
  ['another area', { of: 'vn' }, null, false],
  ['its year', { year: '2025' }, null, true],
  ['another year', { year: '2030' }, null, false],
  ['its document and indicator', { document: 'd', indicator: 'dti' }, null, true],
  ['another document', { document: 'e' }, null, false],
  ['its words without tones', { text: 'de an  tien' }, null, true],
  ['a word that is not there', { text: 'de an ben tre' }, null, false],
  ['a scope that has it', {}, ['t'], true],
  ['a scope that has it not', {}, ['u'], false],
])('%s', (_name, search, scope, wanted) => {
  expect(isWanted(target, search, scope === null ? null : new Set(scope), wording)).toBe(wanted);
});

test('no words are everywhere', () => expect(hasWords('  ', [])).toBe(true));
