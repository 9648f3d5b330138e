import { changeKind, keyText, type Reading } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { complaints, planText, told } from './codebook.ts';

const HEADING = 'indicator,province,period,value,status,source\n';
const FIGURE = 'smartphone-share,Hà Nội,2021,80.5';

/** What a province has published: 80.5 %, preliminary. */
const published: Reading = {
  value: 80.5,
  missingReason: null,
  status: ['P'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: null,
  sourceTitle: null,
  sourceUrl: null,
};
const ground = {
  current: (key: Parameters<typeof keyText>[0]) =>
    keyText(key) === 'smartphone-share|ha-noi|2021|province|2024' ? published : null,
};
const planned = (status: string, value = '80.5') =>
  planText(`${HEADING}smartphone-share,Hà Nội,2021,${value},${status},province\n`, {}, ground);
const kinds = (status: string, value?: string) =>
  planned(status, value).observations.map(({ before, reading }) => changeKind({ before, after: reading }));

describe('the status of a figure', () => {
  test('the same value with another status is a revision, and brings the status', () => {
    expect(kinds('A')).toEqual(['revised']);
    expect(planned('A').observations.map(({ reading }) => reading.status)).toEqual([['A']]);
  });

  test('the same value with the same status is unchanged', () => {
    expect(kinds('P')).toEqual(['unchanged']);
  });

  test('another value with the same status is a revision', () => {
    expect(kinds('P', '80.6')).toEqual(['revised']);
  });

  test('plans that differ in a status only have digests of their own', () => {
    expect(planned('A').digest).not.toBe(planned('P').digest);
  });

  test('one figure twice with two statuses refuses the file', () => {
    const plan = planText(`${HEADING}${FIGURE},A,province\n${FIGURE},P,province\n`);
    expect([plan.state, complaints(plan)]).toEqual(['refused', ['duplicate-conflict 3 D']]);
  });

  test('one figure twice with one status is taken once', () => {
    const plan = planText(`${HEADING}${FIGURE},A,province\n${FIGURE},A,province\n`);
    expect([plan.state, told(plan).length]).toEqual(['ready', 1]);
  });
});

describe('the bound of a figure', () => {
  const bounded = (cells: string, before: Partial<Reading> = {}) =>
    planText(
      `${HEADING.trim()},quality,bound\nsmartphone-share,Hà Nội,2021,${cells}\n`,
      {},
      { current: () => ({ ...published, ...before }) },
    ).observations.map(({ reading }) => [reading.quality, reading.bound]);

  test.each<[string, string, Partial<Reading>, unknown[]]>([
    ['a word before the number', 'trên 80.5,P,province,,', {}, ['bound', 'lower']],
    ['a column', '80.5,P,province,,gần', {}, ['bound', 'upper']],
    ['a cell goes before the column', 'trên 80.5,P,province,,gần', {}, ['bound', 'lower']],
    ['a bound is never plain', '80.5,P,province,ok,about', {}, ['bound', 'about']],
    ['a bound of no kind is about right', '80.5,P,province,bound,', {}, ['bound', 'about']],
    [
      'a silent file leaves it',
      '80.5,P,province,,',
      { quality: 'bound', bound: 'upper' },
      ['bound', 'upper'],
    ],
    [
      'a plain figure takes it away',
      '80.5,P,province,ok,',
      { quality: 'bound', bound: 'upper' },
      ['ok', null],
    ],
    ['a new value has its own', '81,P,province,,', { quality: 'bound', bound: 'upper' }, ['ok', null]],
    ['a doubt stays', 'trên 80.5,P,province,,', { quality: 'doubtful' }, ['doubtful', 'lower']],
    ['a doubt is said', 'trên 80.5,P,province,doubtful,', {}, ['doubtful', 'lower']],
  ])('%s', (_case, cells, before, stands) => expect(bounded(cells, before)).toEqual([stands]));

  test('the same number with another bound is a revision', () => {
    const plan = planText(`${HEADING}smartphone-share,Hà Nội,2021,trên 80.5,P,province\n`, {}, ground);
    expect(plan.observations.map(({ before, reading }) => changeKind({ before, after: reading }))).toEqual([
      'revised',
    ]);
  });

  test.each([
    [
      'Tỉnh;2021;2022\nHà Nội;trên 80,5;gần 81\nHuế;khoảng 79;80\n',
      '80.5 lower, 81 upper, 79 about, 80 null',
    ],
    [
      'Tỉnh;2021;2022\nHà Nội;trên 80,5;gần 81\nHuế;khoảng 79;hơn 40%\n',
      '80.5 lower, 81 upper, 79 about, 40 lower',
    ],
    ['Tỉnh;2021\nHuế;trên 80,5\n', '80.5 lower'],
    ['Province;2021;2022\nHuế;over 80.5;nearly 81\n', '80.5 lower, 81 upper'],
  ])('in a wide table each cell says its own: %#', (text, bounds) => {
    const plan = planText(text, { settings: { indicator: 'smartphone-share', source: 'province' } });
    expect([complaints(plan), plan.questions.length]).toEqual([[], 0]);
    expect(plan.observations.map(({ reading }) => `${reading.value} ${reading.bound}`).join(', ')).toBe(
      bounds,
    );
  });
});

describe('the range of an indicator', () => {
  const plan = (indicator: string, value: string, source = 'mic') =>
    planText(`${HEADING}${indicator},Hà Nội,2022,"${value}",A,${source}\n`);
  const valuesOf = (...given: Parameters<typeof plan>) =>
    plan(...given).observations.map(({ reading }) => reading.value);

  test.each([
    ['an index of 1', 'dti', '1', 1],
    ['an index of 0', 'dti', '0', 0],
    ['a share of 100 %', 'smartphone-share', '100', 100],
    ['a share of 0 %', 'smartphone-share', '0', 0],
  ])('a figure exactly at its maximum or minimum is taken: %s', (_name, indicator, text, value) => {
    expect(complaints(plan(indicator, text))).toEqual([]);
    expect(valuesOf(indicator, text)).toEqual([value]);
  });

  test.each([
    ['an index', 'dti', '1.0001'],
    ['an index below 0', 'dti', '-0.0001'],
    ['a share', 'smartphone-share', '100.01'],
    ['firms below 0', 'digital-tech-firms', '-1'],
  ])('a figure just beyond its range is refused: %s', (_name, indicator, text) => {
    expect(complaints(plan(indicator, text))).toEqual(['number-range 2 D']);
    expect(valuesOf(indicator, text)).toEqual([]);
  });

  test.each([
    ['a comma', '100,000'],
    ['a point', '100.000'],
  ])('a figure that is exactly at its maximum in one spelling only is read so, with %s', (_name, text) => {
    const made = plan('smartphone-share', text);
    expect([made.state, valuesOf('smartphone-share', text)]).toEqual(['ready', [100]]);
  });
});
