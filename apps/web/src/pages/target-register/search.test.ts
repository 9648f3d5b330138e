import { expect, test } from 'vitest';
import { validateNewTargetSearch, validateRegisterSearch } from './search.ts';

test.each([
  ['nothing', {}, {}],
  [
    'all of it',
    {
      show: 'documents',
      of: 'vn',
      indicator: 'dti',
      year: '2025',
      document: 'd-1',
      scope: 'own',
      text: 'kế hoạch',
    },
    {
      show: 'documents',
      of: 'vn',
      indicator: 'dti',
      year: '2025',
      document: 'd-1',
      scope: 'own',
      text: 'kế hoạch',
    },
  ],
  ['what is none', { show: 'x', of: '../', year: ['1', '2'], scope: 'all', text: '' }, {}],
])('%s', (_name, raw, search) => expect(validateRegisterSearch(raw)).toEqual(search));

test('a new target like another', () => {
  expect(validateNewTargetSearch({ from: 'a-b', document: 'Ấ' })).toEqual({ from: 'a-b' });
});
