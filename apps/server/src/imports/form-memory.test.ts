import type { ImportPlan } from '@kts/exchange';
import { expect, test } from 'vitest';
import { noDecisions } from './decisions.ts';
import { joined, proposalsOf, recallFor, type RememberedForm, toRemember } from './form-memory.ts';

const headed = {
  columns: [
    { column: 'A', columnName: 'Tỉnh' },
    { column: 'B', columnName: 'Số hộ năm 2023' },
  ],
};
const asked = (id: string, about: string, code: string, ...values: string[]) => ({
  id,
  about,
  code,
  options: values.map((value) => ({ value, label: value })),
});
const planWith = (...questions: object[]): ImportPlan => ({ ...headed, questions }) as never;
const COLUMN = asked('column:B', 'meanings', 'header-unknown', 'ignore', 'indicator:grdp');
const SIGN = asked('decimal-sign', 'decimalSign', 'number-ambiguous', '.', ',');

const said: RememberedForm = {
  settings: {},
  answers: { 'column:B': 'ignore', 'decimal-sign': ',' },
  headings: { B: 'so ho' },
};

test('an answer is said again where its question arises, of the column with the same heading', () => {
  expect(recallFor(planWith(COLUMN), said, noDecisions)).toEqual({
    settings: {},
    answers: { 'column:B': 'ignore' },
  });
  expect(recallFor(planWith(), said, noDecisions)).toBeNull();
  expect(recallFor(planWith(COLUMN), { ...said, headings: { B: 'dan so' } }, noDecisions)).toBeNull();
});

test('an answer that is not offered any more, or that was given otherwise, is not said again', () => {
  const other = asked('column:B', 'meanings', 'header-unknown', 'indicator:grdp');
  expect(recallFor(planWith(other), said, noDecisions)).toBeNull();
  const given = { ...noDecisions, answers: { 'column:B': 'indicator:grdp' } };
  expect(recallFor(planWith(COLUMN), said, given)).toBeNull();
});

test('which of two readings a figure has is proposed, not said', () => {
  expect(recallFor(planWith(SIGN), said, noDecisions)).toBeNull();
  expect([...proposalsOf(planWith(SIGN, COLUMN), said)]).toEqual([
    ['decimal-sign', ','],
    ['column:B', 'ignore'],
  ]);
});

test('the status that was said of the last file is proposed', () => {
  const status = asked('status', 'status', 'status-unknown', 'A', 'P', 'E');
  const last: RememberedForm = { settings: { status: 'P' }, answers: {}, headings: {} };
  expect(proposalsOf(planWith(status), last).get('status')).toBe('P');
  expect(recallFor(planWith(status), last, noDecisions)).toBeNull();
});

test('corrections of columns are said again of the same headings, beside what is said now', () => {
  const last: RememberedForm = {
    settings: { meanings: { B: 'ignore', C: 'ignore' } },
    answers: {},
    headings: said.headings,
  };
  const more = recallFor(planWith(), last, noDecisions);
  expect(more).toEqual({ settings: { meanings: { B: 'ignore' } }, answers: {} });
  const now = { ...noDecisions, settings: { unit: '%', meanings: { A: 'role:province' } } };
  expect(joined(now, more ?? { settings: {}, answers: {} }).settings).toEqual({
    unit: '%',
    meanings: { A: 'role:province', B: 'ignore' },
  });
});

test('what names a year, a province or a sheet is not kept; what was forgotten is not kept again', () => {
  const decided = {
    settings: {
      unit: '%',
      period: '2023',
      province: 'tien-giang',
      meanings: { B: 'indicator:grdp period:2023' },
    },
    answers: { 'column:B': 'ignore', period: '2023', sheet: 'Biểu 1' },
  };
  expect(toRemember(headed, decided, null)).toEqual({
    settings: { unit: '%' },
    answers: { 'column:B': 'ignore' },
    headings: { B: 'so ho' },
  });
  const forgotten = { settings: { unit: '%' }, answers: { 'column:B': 'ignore' } };
  expect(toRemember(headed, decided, forgotten)).toBeNull();
});
