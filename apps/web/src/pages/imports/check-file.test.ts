import { expect, test } from 'vitest';
import { LARGEST_FILE } from '@kts/domain';
import { faultOf } from './check-file.ts';

test.each([
  ['quy 2.csv', 10, null],
  ['QUY 2.XLSX', LARGEST_FILE, null],
  ['so-lieu.txt', 10, null],
  ['so-lieu.tsv', 10, 'format'],
  ['so-lieu.csv', 0, 'empty'],
  ['so-lieu.csv', LARGEST_FILE + 1, 'too-large'],
  ['bao-cao.xls', 10, 'old-excel'],
  ['bao-cao.xlsm', 10, 'macro'],
  ['bao-cao.docx', 10, 'format'],
  ['khong-duoi', 10, 'format'],
])('%s of %d bytes: %s', (name, size, fault) => {
  expect(faultOf({ name, size })).toBe(fault);
});
