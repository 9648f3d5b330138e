import { expect, test } from 'vitest';
import { addDrafts, pasted, shownCell, textsByLine, unkept } from './drafts.ts';

const draft = (line: number, column: string, text: string | null) => ({ sheet: null, line, column, text });

test('of two drafts of a cell the later one holds', () => {
  const drafts = addDrafts([draft(2, 'A', 'x'), draft(3, 'A', 'y')], [draft(2, 'A', 'z')]);
  expect(drafts).toEqual([draft(2, 'A', 'z'), draft(3, 'A', 'y')]);
});

test('a draft holds until the server says the same of its cell', () => {
  const kept = [
    { sheet: null, line: 2, column: 'A', text: 'x' },
    { sheet: null, line: 3, column: 'A', text: 'y' },
  ];
  expect(
    unkept([draft(2, 'A', 'x'), draft(3, 'A', 'other'), draft(4, 'A', 'w'), draft(5, 'A', null)], kept),
  ).toEqual([draft(3, 'A', 'other'), draft(4, 'A', 'w')]);
  expect(unkept([draft(3, 'A', null)], kept)).toEqual([draft(3, 'A', null)]);
});

test('a cell shows the draft, else what was mended, else what stands in the file', () => {
  const texts = textsByLine(
    [
      { sheet: null, line: 2, column: 'A', text: 'mended' },
      { sheet: null, line: 2, column: 'B', text: 'mended' },
    ],
    [draft(2, 'B', 'draft'), draft(3, 'A', null)],
  );
  const fileCell = { text: 'file' };
  expect(shownCell(fileCell, 0, texts.get(2))).toEqual({ text: 'mended', original: 'file' });
  expect(shownCell(fileCell, 1, texts.get(2))).toEqual({ text: 'draft', original: 'file' });
  expect(shownCell(fileCell, 2, texts.get(2))).toEqual({ text: 'file', original: null });
  // The server still says that it is mended; it has just been brought back.
  expect(shownCell({ text: 'mended', original: 'file' }, 0, texts.get(3))).toEqual({
    text: 'file',
    original: null,
  });
  expect(shownCell({ text: 'mended', original: 'file' }, 0, undefined)).toEqual({
    text: 'file',
    original: null,
  });
  expect(shownCell(undefined, 0, undefined)).toEqual({ text: '', original: null });
});

test('a block of cells is pasted from the active one on', () => {
  expect(pasted('a\tb\r\nc\t\r\n', { line: 4, index: 1 })).toEqual([
    { line: 4, index: 1, text: 'a' },
    { line: 4, index: 2, text: 'b' },
    { line: 5, index: 1, text: 'c' },
    { line: 5, index: 2, text: '' },
  ]);
});
