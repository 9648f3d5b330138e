import { expect, test } from 'vitest';
import { documentDraftOf, documentFaultsOf, documentFieldsOf, readDate } from './document-fields.ts';

const document = {
  code: 'd',
  number: null,
  titleVi: 'Nghị quyết',
  titleEn: '',
  issuedOn: '2021-09',
  issuer: 'Tỉnh ủy',
  area: 'tien-giang',
  address: null,
  note: null,
};

test('what is shown in the form is what is sent', () => {
  const { code: _, ...draft } = document;
  expect(documentDraftOf(documentFieldsOf(document))).toEqual(draft);
});

test('what is missing', () => {
  expect(Object.keys(documentFaultsOf(documentFieldsOf(null)))).toEqual([
    'titleVi',
    'issuer',
    'area',
    'reason',
  ]);
  expect(documentFaultsOf({ ...documentFieldsOf(document), reason: 'r' })).toEqual({});
});

test.each([
  ['15/4/2021', '2021-04-15'],
  ['4/2021', '2021-04'],
  ['2021', '2021'],
  ['2021-04-15', '2021-04-15'],
  ['31/2/2021', '2021-02-31'],
  ['hôm qua', 'hôm qua'],
])('"%s" is kept as %s', (text, date) => expect(readDate(text)).toBe(date));
