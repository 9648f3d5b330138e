import { expect, test } from 'vitest';
import { nothingThere, official, theCodebook, TODAY, told } from '../../testing/codebook.ts';
import { workbookOf } from '../../testing/zip.ts';
import { planFile } from '../plan-import.ts';
import { readCell } from './read-cell.ts';

test('a blank cell is never zero, whatever its kind', () => {
  for (const kind of ['number', 'percent', 'date', 'error', undefined] as const)
    expect(readCell('', kind).kind).toBe('missing');
});

test('a mended cell of a workbook is read as what was typed', async () => {
  const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
  const heading = ['indicator', 'province', 'period', 'value', 'source'].map(cell).join('');
  const row = ['dti', 'Hà Nội', '2023'].map(cell).join('');
  const bytes = workbookOf(`<row>${heading}</row><row>${row}<c t="e"><v>#REF!</v></c>${cell('mic')}</row>`);
  const cells = [{ sheet: 'S', line: 2, column: 'D', text: '0,51' }];
  const plan = await planFile(
    { bytes, fileName: 'x.xlsx', sha256: '0', today: TODAY, settings: official(), cells },
    theCodebook,
    nothingThere,
  );
  expect(told(plan)).toEqual(['dti|ha-noi|2023|mic|2024=0.51']);
});
