import { describe, expect, test } from 'vitest';
import type { Target, TargetDocument } from './target.ts';
import type { DocumentVersion } from './document-version.ts';
import type { TargetVersion } from './target-register.ts';
import { codeText, isSameDocument, newDocumentCode, newTargetCode, registerAsOf } from './target-register.ts';

const document: TargetDocument = {
  code: '08-nq-tu',
  number: '08-NQ/TU',
  titleVi: 'Nghị quyết về chuyển đổi số',
  titleEn: '',
  issuedOn: '2021-09-01',
  issuer: 'Tỉnh ủy',
  area: 'a',
  address: null,
  note: null,
};
const target: Target = {
  code: 't',
  area: 'a',
  indicator: 'share',
  period: '2025',
  comparator: '>=',
  value: 15,
  valueMax: null,
  document,
  source: null,
  baseline: null,
  noteVi: null,
  noteEn: null,
  citations: [],
};
const other: Target = { ...target, code: 'u', period: '2030', value: 25 };
const at = (date: string): number => Date.parse(`${date}T12:00:00+07:00`);
const made = (id: number, date: string, change: Partial<TargetVersion>): TargetVersion => ({
  id,
  code: 't',
  before: target,
  after: target,
  knownFrom: at(date),
  recordedBy: 'An',
  reason: 'r',
  ...change,
});
const told = (versions: readonly TargetVersion[], date: string | null): string[] =>
  registerAsOf(
    [target, other],
    { targets: versions, documents: [] },
    date === null ? null : at(date),
  ).targets.map(({ code, value }) => `${code}=${value}`);

describe('registerAsOf', () => {
  test('the codebook, each target from the day of its document', () => {
    expect(told([], '2021-08-31')).toEqual([]);
    expect(told([], '2021-09-01')).toEqual(['t=15', 'u=25']);
  });

  test('a version counts from its moment; before it the earlier one is what was known', () => {
    const versions = [
      made(1, '2023-01-10', { after: { ...target, value: 16 } }),
      made(2, '2024-01-10', { after: { ...target, value: 17 } }),
    ];
    expect(told(versions, '2022-06-30')).toEqual(['t=15', 'u=25']);
    expect(told(versions, '2023-06-30')).toEqual(['t=16', 'u=25']);
    expect(told(versions, null)).toEqual(['t=17', 'u=25']);
  });

  test('what was withdrawn is gone from then on, and can come back', () => {
    const versions = [
      made(1, '2023-01-10', { after: null }),
      made(2, '2024-01-10', { before: null, after: target }),
    ];
    expect(told(versions, '2022-06-30')).toEqual(['t=15', 'u=25']);
    expect(told(versions, '2023-06-30')).toEqual(['u=25']);
    expect(told(versions, null)).toEqual(['t=15', 'u=25']);
  });

  test('what was added comes last, whatever the date of its document', () => {
    const added = { ...target, code: 'n', value: 9 };
    const versions = [made(1, '2023-01-10', { code: 'n', before: null, after: added })];
    expect(told(versions, '2022-06-30')).toEqual(['t=15', 'u=25']);
    expect(told(versions, null)).toEqual(['t=15', 'u=25', 'n=9']);
  });

  const corrected = { ...document, titleVi: 'Tên đúng' };
  const ofDocument = (id: number, date: string, change: Partial<DocumentVersion>): DocumentVersion => ({
    ...{ id, code: document.code, before: { document, file: null }, knownFrom: at(date) },
    ...{ after: { document: corrected, file: null }, recordedBy: 'An', reason: 'r' },
    ...change,
  });
  const titles = (documents: readonly DocumentVersion[], date: string | null) => {
    const register = registerAsOf(
      [target, other],
      { targets: [], documents },
      date === null ? null : at(date),
    );
    return [...register.targets.map(({ document }) => document), ...register.documents].map(
      ({ titleVi }) => titleVi,
    );
  };

  test('a document that is corrected is corrected for all its targets, from then on', () => {
    const versions = [ofDocument(1, '2023-01-10', {})];
    expect(titles(versions, '2022-06-30')).toEqual(Array(3).fill(document.titleVi));
    expect(titles(versions, null)).toEqual(Array(3).fill('Tên đúng'));
  });

  test('a document without targets stands by itself, until it is withdrawn', () => {
    const document = { ...corrected, code: 'n' };
    const versions = [
      ofDocument(1, '2023-01-10', { code: 'n', before: null, after: { document, file: null } }),
      ofDocument(2, '2024-01-10', { code: 'n', before: { document, file: null }, after: null }),
    ];
    expect(titles(versions, '2023-06-30')).toHaveLength(4);
    expect(titles(versions, null)).toHaveLength(3);
  });
});

test.each([
  ['the same', {}, true],
  ['written otherwise', { number: '08 - nq/tu' }, true],
  ['its year alone', { issuedOn: '2021' }, true],
  ['another day', { issuedOn: '2021-09-02' }, false],
  ['of another province', { area: 'b' }, false],
  ['without a number', { number: null }, false],
])('documents: %s', (_name, change, same) => {
  expect(isSameDocument(document, { ...document, ...change })).toBe(same);
});

test('codes', () => {
  expect(codeText('Đề án 08-NQ/TU')).toBe('de-an-08-nq-tu');
  const isTaken = (code: string) => code === '08-nq-tu-2021';
  expect(newDocumentCode(document, isTaken)).toBe('08-nq-tu-2021-2');
  expect(newTargetCode(target, () => false)).toBe('a-share-2025-08-nq-tu');
});
