import { expect, test } from 'vitest';
import { validateAreaProfileSearch } from './search.ts';

test.each([
  [{}, {}],
  [{ tables: 'dti' }, { tables: ['dti'] }],
  [{ tables: ['dti', 'grdp', 'dti'] }, { tables: ['dti', 'grdp'] }],
  [{ tables: ['DTI', 4, null] }, {}],
  [{ area: 'vn', x: '1' }, {}],
])('%j', (raw, expected) => {
  expect(validateAreaProfileSearch(raw)).toEqual(expected);
});
