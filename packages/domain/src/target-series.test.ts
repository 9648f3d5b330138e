import { describe, expect, test } from 'vitest';
import type { Boundaries } from './area.ts';
import type { ShownReading } from './computed-reading.ts';
import type { MethodBreak } from './indicator.ts';
import type { Derivation } from './observation.ts';
import type { Target } from './target.ts';
import {
  areaSeries,
  baselineOf,
  breakAfter,
  figuresBeside,
  judgedSeries,
  onPresentDefinition,
  type SeriesChoice,
} from './target-series.ts';
import { indicatorOf } from './testing/indicator.ts';
import { readingOf } from './testing/reading.ts';

type Wanted = Pick<Target, 'period' | 'source'>;
const by2025: Wanted = { period: '2025', source: null };
const flow = indicatorOf('share');
const stock = indicatorOf('firms', { accumulation: 'stock' });
const rank = indicatorOf('dti-rank', { unitKind: 'rank', direction: 'lower' });
const index = indicatorOf('dti', { countryValue: 'provincial-mean' });
const unchanged: SeriesChoice['area'] = { level: 'province', predecessors: [], validTo: null };
const formed: SeriesChoice['area'] = { ...unchanged, predecessors: ['tien-giang', 'dong-thap'] };
const country: SeriesChoice['area'] = { ...unchanged, level: 'country' };

const on = (boundaries: Boundaries | null, text: string, more: Partial<ShownReading> = {}) =>
  readingOf(text, { boundaries, ...more });
const by = (source: string, text: string, more: Partial<ShownReading> = {}) =>
  readingOf(text, { source, ...more });
const computed = (derivation: Derivation, boundaries: Boundaries, text: string) =>
  on(boundaries, text, { derivation, id: null, parts: [readingOf('2020 1')] });

const told = (
  [wanted, indicator, area]: readonly [Wanted, typeof flow, SeriesChoice['area']],
  figures: readonly ShownReading[],
): string =>
  judgedSeries(wanted, indicator, area, figures)
    .points.map(({ period, value, boundaries, derivation }) =>
      [period, value, boundaries ?? 'vn', ...(derivation === 'reported' ? [] : [derivation])].join(' '),
    )
    .join(', ');

const plain = [by2025, flow, unchanged] as const;
const of34 = [by2025, flow, formed] as const;
const stocks = [by2025, stock, unchanged] as const;

describe('judgedSeries', () => {
  test.each<[string, Parameters<typeof told>[0], ShownReading[], string]>([
    ['nothing', plain, [], ''],
    ['in order of time', plain, [on('2024', '2023 3'), on('2024', '2021 1')], '2021 1 2024, 2023 3 2024'],
    // W1
    [
      'the first source in order that has a point, joined to no other',
      plain,
      [by('mic', '2022 5'), by('province', '2021 8')],
      '2021 8 2024',
    ],
    [
      'the source that the target names',
      [{ ...by2025, source: 'mic' }, flow, unchanged],
      [by('mic', '2022 5'), by('province', '2021 8')],
      '2022 5 2024',
    ],
    [
      'nothing where the named source is silent',
      [{ ...by2025, source: 'nso' }, flow, unchanged],
      [by('province', '2021 8')],
      '',
    ],
    [
      'a source that only forecasts is silent',
      plain,
      [on('2024', '2024 9 F'), by('mic', '2021 8')],
      '2021 8 2024',
    ],
    [
      'a source of doubted figures is silent',
      plain,
      [on('2024', '2024 9', { quality: 'doubtful' }), by('mic', '2021 8')],
      '2021 8 2024',
    ],
    [
      'sources outside the order by code',
      plain,
      [by('press', '2023 7 V'), by('forum', '2023 8 V')],
      '2023 8 2024',
    ],
    [
      'a source with restated figures only has points',
      of34,
      [computed('sum', '2025', '2023 9'), by('mic', '2025 8', { boundaries: '2025' })],
      '2023 9 2025 sum',
    ],
    // W3
    [
      'forecasts, imputed figures and other definitions are no points',
      plain,
      [on('2024', '2022 9 F'), on('2024', '2023 9 I'), on('2024', '2024 9 AD'), on('2024', '2021 8')],
      '2021 8 2024',
    ],
    [
      'estimates, hearsay and breaks are',
      plain,
      [on('2024', '2022 9 V'), on('2024', '2023 9 E'), on('2024', '2024 9 AB')],
      '2022 9 2024, 2023 9 2024, 2024 9 2024',
    ],
    [
      'a usable figure goes before a doubtful one of the same day',
      plain,
      [on('2024', '2024 9', { quality: 'doubtful' }), computed('derived', '2024', '2024 8')],
      '2024 8 2024 derived',
    ],
    // The eleven unchanged provinces: both lists are one series.
    [
      'one piece across the merger',
      plain,
      [on('2024', '2023 400'), on('2024', '2024 450'), on('2025', '2025 520')],
      '2023 400 2024, 2024 450 2024, 2025 520 2025',
    ],
    [
      'the list in force at the end of the period',
      plain,
      [on('2024', '2024 326921'), on('2025', '2024 326925')],
      '2024 326921 2024',
    ],
    ['… after the merger the new one', plain, [on('2024', '2025 1'), on('2025', '2025 2')], '2025 2 2025'],
    [
      'without V first, on whichever list',
      plain,
      [on('2024', '2024 1 V'), on('2025', '2024 2')],
      '2024 2 2025',
    ],
    [
      'the list in force before reported or derived',
      plain,
      [computed('derived', '2024', '2024 1'), on('2025', '2024 2')],
      '2024 1 2024 derived',
    ],
    // Formed provinces.
    [
      'published before restated',
      of34,
      [on('2025', '2024 5'), computed('sum', '2025', '2024 6')],
      '2024 5 2025',
    ],
    [
      'derived on the 34 before restated',
      of34,
      [computed('derived', '2025', '2024 5'), computed('ratio-of-sums', '2025', '2024 6')],
      '2024 5 2025 derived',
    ],
    [
      'published with V behind restated without',
      of34,
      [on('2025', '2024 5 V'), computed('sum', '2025', '2024 6')],
      '2024 6 2025 sum',
    ],
    [
      'published with V before restated with V',
      of34,
      [on('2025', '2024 5 V'), computed('sum', '2025', '2024 6 V')],
      '2024 5 2025',
    ],
    [
      'an estimate before a restated official figure',
      of34,
      [on('2025', '2024 5 E'), computed('sum', '2025', '2024 6')],
      '2024 5 2025',
    ],
    ['the country has no list', [by2025, flow, country], [on(null, '2024 13.17')], '2024 13.17 vn'],
    // W2, one list
    [
      'reported before derived',
      plain,
      [computed('derived', '2024', '2021 8.592'), on('2024', '2021 8.59')],
      '2021 8.59 2024',
    ],
    ['the firmer status', stocks, [on('2024', '2023 530 E'), on('2024', '2023-12 533')], '2023-12 533 2024'],
    ['the longer period', stocks, [on('2024', '2023-12 533'), on('2024', '2023 534')], '2023 534 2024'],
    // W7
    [
      'a flow of six months is none of a year',
      plain,
      [on('2024', '2023-S1 4'), on('2024', '2023 9')],
      '2023 9 2024',
    ],
    [
      'a target for a quarter looks at quarters',
      [{ ...by2025, period: '2025-Q2' }, flow, unchanged],
      [on('2024', '2024-Q2 3'), on('2024', '2024 9')],
      '2024-Q2 3 2024',
    ],
    [
      'an average likewise',
      [by2025, indicatorOf('a', { accumulation: 'average' }), unchanged],
      [on('2024', '2023-06 4'), on('2024', '2023 9')],
      '2023 9 2024',
    ],
    [
      'a stock of any day',
      stocks,
      [on('2024', '2023 533'), on('2024', '2023-06 491'), on('2024', '2022-Q4 440')],
      '2022-Q4 440 2024, 2023-06 491 2024, 2023 533 2024',
    ],
    // W8
    [
      'places are of the list in force when the target ends',
      [by2025, rank, unchanged],
      [on('2024', '2024 27'), on('2025', '2024 13')],
      '2024 13 2025',
    ],
    [
      '… before the merger of the old one',
      [{ ...by2025, period: '2024' }, rank, unchanged],
      [on('2024', '2024 27'), on('2025', '2024 13')],
      '2024 27 2024',
    ],
    ['… else of the other list', [by2025, rank, unchanged], [on('2024', '2024 27')], '2024 27 2024'],
    [
      'means of the provinces likewise',
      [by2025, index, country],
      [on('2024', '2024 0.6'), on('2025', '2024 0.7')],
      '2024 0.7 2025',
    ],
    ['a national place has no list', [by2025, rank, country], [on(null, '2022 86')], '2022 86 vn'],
  ])('%s', (_name, asked, figures, expected) => {
    expect(told(asked, figures)).toBe(expected);
  });

  test('a reported figure steps behind a derived one whose parts were all released later (W5)', () => {
    const reported = on('2024', '2024 9', { releasedOn: '2025-03' });
    const derivedFrom = (...days: string[]) => ({
      ...computed('derived', '2024', '2024 8'),
      parts: days.map((releasedOn) => readingOf('2024 1', { releasedOn })),
    });
    expect(told(plain, [reported, derivedFrom('2025-03-02', '2025-06')])).toBe('2024 8 2024 derived');
    expect(told(plain, [reported, derivedFrom('2025-03-01', '2025-06')])).toBe('2024 9 2024');
    expect(told(plain, [reported, derivedFrom('2025', '2025-06')])).toBe('2024 9 2024');
  });

  test('a point names what the same source says otherwise of that day', () => {
    const figures = [
      on('2024', '2024 326921'),
      on('2025', '2024 326925'),
      on('2024', '2024 347500 AD'),
      by('press', '2024 347000'),
    ];
    const [point] = judgedSeries(by2025, flow, unchanged, figures).points;
    expect(point?.beside.map(({ value }) => value)).toEqual([326925, 347500]);
  });
});

test('without a target any length counts, the longer first on one day', () => {
  const { points } = areaSeries(
    { area: unchanged, indicator: flow, source: null, like: null, on: '2025-12-31' },
    [on('2024', '2024-Q4 3'), on('2024', '2024 9'), on('2024', '2024-Q2 2')],
  );
  expect(points.map(({ period }) => period)).toEqual(['2024-Q2', '2024']);
});

test('beside a series stand the newest of other sources, what they say of the wanted day, and its own figures that may not decide', () => {
  const figures = [
    on('2024', '2023 8'),
    on('2024', '2024 9 AD'),
    by('mic', '2022 5'),
    by('province', '2024 6 V'),
    by('province', '2025 7 E'),
    by('province', '2026 8 E'),
  ];
  const beside = figuresBeside({ source: 'nso' }, { indicator: flow, like: '2025' }, figures);
  expect(beside.map(({ source, period }) => `${source} ${period}`)).toEqual([
    'nso 2024',
    'province 2026',
    'province 2025',
    'mic 2022',
  ]);
});

const cut = (period: string, status: 'B' | 'D'): MethodBreak => ({ period, status, textVi: '', textEn: '' });
const breaks = [cut('2021', 'B'), cut('2024', 'D')];
const pointsOf = (...texts: string[]) =>
  areaSeries(
    { area: unchanged, indicator: stock, source: null, like: null, on: '2025-12-31' },
    texts.map((text) => on('2024', text)),
  ).points;
const years = pointsOf('2020 0', '2021 1', '2022 2', '2024 3');

describe('the present definition', () => {
  const periodsOf = (points: typeof years, known = breaks) =>
    onPresentDefinition(points, known).map(({ period }) => period);

  test('is that of the last reading', () => {
    expect(periodsOf(years)).toEqual(['2024']);
    expect(periodsOf(years.slice(0, 3))).toEqual(['2021', '2022']);
    expect(periodsOf(years.slice(0, 1))).toEqual(['2020']);
    expect(periodsOf([])).toEqual([]);
  });

  test('a break flagged on a reading is like one of the codebook', () => {
    expect(periodsOf(pointsOf('2020 1', '2021 2 AB', '2022 3'), [])).toEqual(['2021', '2022']);
  });

  test('is where an unnamed baseline stands; a named one stands where its document says', () => {
    expect(baselineOf(null, years.slice(0, 3), breaks)).toEqual({
      period: '2021',
      value: 1,
      source: 'nso',
      named: false,
    });
    expect(baselineOf({ period: '2019', value: 7, source: null }, years, breaks)).toMatchObject({
      value: 7,
      named: true,
    });
    expect(baselineOf(null, [], breaks)).toBeNull();
  });
});

describe('breakAfter', () => {
  test.each<[string, string, typeof years, 'B' | 'D' | null]>([
    ['a known break on the way', '2020', years.slice(0, 3), 'B'],
    ['a new definition on the way', '2021', years, 'D'],
    ['both: method outranks', '2020', years, 'B'],
    ['none since', '2021', years.slice(0, 3), null],
    ['from 1 January on: June 2021 follows the break of 2021', '2021-06', years.slice(0, 3), null],
    ['no reading', '2020', [], null],
    ['a flag on the way', '2021', pointsOf('2021 1', '2022 2 AB', '2023 3'), 'B'],
    ['a flag on the start', '2022', pointsOf('2022 1 AB', '2023 2'), null],
  ])('%s', (_name, start, points, expected) => {
    expect(breakAfter(start, points, breaks)).toBe(expected);
  });
});
