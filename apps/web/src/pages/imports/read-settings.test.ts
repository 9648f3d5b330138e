import { expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('only what is said anew is sent', () => {
  expect(readSettings(form({ encoding: '', unit: '%', period: ' 2023 ' }), { unit: '%' })).toEqual({
    period: '2023',
  });
  expect(readSettings(form({ encoding: '', unit: '%' }), { unit: '%' })).toBeNull();
});

test('what is emptied is taken back', () => {
  expect(readSettings(form({ unit: '', headerLine: '' }), { unit: '%', headerLine: 3 })).toEqual({
    unit: null,
    headerLine: null,
  });
});

test('a tab is a delimiter, and a line is a number', () => {
  expect(readSettings(form({ delimiter: '\t', headerLine: '4' }), {})).toEqual({
    delimiter: '\t',
    headerLine: 4,
  });
  expect(readSettings(form({ headerLine: 'vier' }), {})).toBeNull();
});

test('what the sheet has of its columns is not touched', () => {
  expect(readSettings(form({ unit: '%' }), { meanings: { A: 'ignore' } })).toEqual({ unit: '%' });
});

test('a field that is not there says nothing', () => {
  expect(readSettings(form({}), { sheet: 'Quý 2', headerLine: 3 })).toBeNull();
});
