import { describe, expect, test } from 'vitest';
import {
  formatFor,
  type Language,
  sayBeside,
  sayChanged,
  sayDecomposition,
  sayForecast,
  sayLatestAside,
  sayPace,
  sayCounts,
  sayNationwide,
  saySet,
  type Telling,
  words,
} from '../index.ts';

const share = { code: 'share', unit: '%', unitEn: '%', unitKind: 'share', decimals: 2 } as const;
const money = {
  code: 'grdp',
  unit: 'tỷ đồng',
  unitEn: 'billion VND',
  unitKind: 'money',
  decimals: 0,
} as const;
const rank = { code: 'dti-rank', unit: 'hạng', unitEn: 'rank', unitKind: 'rank', decimals: 0 } as const;

const tellingOf = (indicator: Telling['indicator'] = share, language: Language = 'vi'): Telling => ({
  words: words[language].targets,
  format: formatFor(language),
  indicator,
});
const [vi, en] = [tellingOf(), tellingOf(share, 'en')];
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

test.each([
  [
    'after-period',
    'Không dùng để xét: sau kỳ mục tiêu (năm 2025).',
    'Does not decide: it lies after the target period (2025).',
  ],
  [
    'before-period',
    'Không dùng để kết luận: chưa phải số của kỳ mục tiêu (năm 2025).',
    'Does not settle it: not a figure for the target period (2025).',
  ],
  [null, null, null],
] as const)('the newest figure says why it does not decide: %s', (latestAside, ...expected) => {
  expect([vi, en].map((telling) => plain(sayLatestAside(telling, { latestAside, period: '2025' })))).toEqual(
    expected,
  );
});

describe('a figure beside the judged one', () => {
  const point = { value: 326_921, boundaries: '2024' } as const;
  test.each([
    [{ value: 326_925, boundaries: '2025' }, 'danh mục 34 tỉnh, chênh +4 tỷ đồng'],
    [{ value: 326_900, boundaries: '2024' }, 'chênh −21 tỷ đồng'],
    [{ value: 326_921, boundaries: '2025' }, 'danh mục 34 tỉnh, cùng giá trị'],
  ] as const)('%j', (figure, said) => {
    expect(plain(sayBeside(tellingOf(money), point, figure))).toBe(said);
  });
});

describe('places and provincial means', () => {
  test('set in one list and judged in the other', () => {
    const set = { boundaries: '2025', of: 34, issuedBoundaries: '2024' } as const;
    expect(saySet(tellingOf(rank), set)).toBe('Mục tiêu đặt trong 63, xét trong 34 tỉnh, thành phố.');
  });
  test('a place says of how many it is, a mean does not', () => {
    const set = { boundaries: '2025', of: 34, issuedBoundaries: '2025' } as const;
    expect(saySet(tellingOf(rank), set)).toBeNull();
    expect(saySet(vi, set)).toBe('Xét trong 34 tỉnh, thành phố.');
    expect(saySet(vi, null)).toBeNull();
  });
});

describe('a verdict that a revision turned round', () => {
  const after = {
    value: 14.8,
    boundaries: '2024',
    status: ['A'],
    quality: 'ok',
    bound: null,
    derivation: 'reported',
  } as const;
  const said = (before: Parameters<typeof sayChanged>[1]['before']) =>
    plain(
      sayChanged(
        { ...vi, readings: words.vi.readings },
        { from: 'Đạt', to: 'Không đạt', date: '12/3/2026', before, after },
      ),
    );
  test('old and new, each with its marks', () => {
    expect(said({ ...after, value: 15.2, status: ['E'] })).toBe(
      'Đổi từ Đạt sang Không đạt do số liệu được điều chỉnh ngày 12/3/2026: 15,20 % (ƯT) → 14,80 %.',
    );
    expect(said(null)).toContain('12/3/2026: 14,80 %.');
  });
});

test.each([
  [0.85, 'thực tế tăng 0,27 điểm %/năm (riêng năm gần nhất tăng 0,85 điểm %): phải'],
  [-0.1, '(riêng năm gần nhất giảm 0,10 điểm %): phải'],
  [0, '(riêng năm gần nhất không đổi): phải'],
  [0.27, 'thực tế tăng 0,27 điểm %/năm: phải'],
  [null, 'thực tế tăng 0,27 điểm %/năm: phải'],
])('the pace of the last year (%d) beside that since the baseline', (lastYear, said) => {
  expect(plain(sayPace(vi, { needed: 2.6, actual: 0.27, lastYear, gap: 10, unit: 'points' }))).toContain(
    said,
  );
});

describe('why a share changed', () => {
  const names = { va: 'giá trị tăng thêm kinh tế số', grdp: 'GRDP' } as Record<string, string>;
  const parts = { parts: ['va', 'grdp'], nameOf: (code: string) => names[code] ?? code } as const;
  const sinceBaseline = { from: '2021', to: '2024', change: 1.2, first: 3.1, second: -1.9 };
  const say = (telling: Telling, change: Partial<Parameters<typeof sayDecomposition>[1]>) =>
    sayDecomposition(telling, { sinceBaseline, lastYear: null, missing: [], ...change }, parts).map(plain);

  test('since the baseline, and in the last year where that is another span', () => {
    const lastYear = { from: '2023', to: '2024', change: -0.1, first: 0.4, second: -0.5 };
    expect(say(vi, { lastYear })).toEqual([
      'Từ năm 2021 đến năm 2024: +1,20 điểm % (+3,10 điểm % do giá trị tăng thêm kinh tế số, −1,90 điểm % do GRDP).',
      'Riêng năm 2024: −0,10 điểm % (+0,40 điểm % do giá trị tăng thêm kinh tế số, −0,50 điểm % do GRDP).',
    ]);
    expect(say(en, { lastYear: sinceBaseline })).toHaveLength(1);
  });
  test('the parts make up the change as they are printed', () => {
    const change = { from: '2021', to: '2025', change: 3.948, first: 7.194, second: -3.246 };
    expect(say(vi, { sinceBaseline: change })[0]).toContain(
      '+3,95 điểm % (+7,19 điểm % do giá trị tăng thêm kinh tế số, −3,24 điểm % do GRDP)',
    );
  });
  test('a part that is missing is named', () => {
    expect(say(vi, { sinceBaseline: null, missing: ['va'] })).toEqual([
      'Chưa tách được thay đổi của tỷ trọng: thiếu số về giá trị tăng thêm kinh tế số.',
    ]);
    expect(say(vi, { sinceBaseline: null })).toEqual([]);
  });
});

test('a forecast says how many of its periods are restated', () => {
  const at = { period: '2030', value: 22, low50: 20, high50: 24, low80: 18, high80: 26 };
  const said = (restated: number) =>
    plain(
      sayForecast(vi, {
        forecast: { points: [at], probability: 0.3, n: 6, restated },
        forecastReason: null,
      }),
    );
  expect(said(4)).toMatch(/xác suất đạt 30 %; 4 trong 6 kỳ là số quy đổi\.$/);
  expect(said(0)).toMatch(/xác suất đạt 30 %\.$/);
});

describe('one target across the provinces', () => {
  const counted = {
    of: 34,
    gaps: [-1.2, 0.5, 3, 16.6, 2, 4],
    source: 'Cục Thống kê',
    period: '2025',
    otherGround: 2,
    withoutFigure: 26,
    withoutTarget: 0,
  };
  test.each([
    [
      {},
      '6/34 tỉnh, thành phố có số cùng nguồn, cùng kỳ (Cục Thống kê, năm 2025): 1 đã tới mức mục tiêu, 5 còn thiếu từ 0,50 đến 16,60 điểm %; 26 chưa có số; 2 chỉ có số của nguồn hoặc kỳ khác.',
    ],
    [
      { gaps: [2], otherGround: 0, withoutFigure: 3, withoutTarget: 30 },
      '1/34 tỉnh, thành phố có số cùng nguồn, cùng kỳ (Cục Thống kê, năm 2025): 1 còn thiếu 2,00 điểm %; 3 chưa có số; 30 chưa có mục tiêu này.',
    ],
    [
      { gaps: [], source: null, period: null, otherGround: 0, withoutFigure: 34 },
      'Chưa tỉnh, thành phố nào trong 34 có số để so với mục tiêu; 34 chưa có số.',
    ],
  ])('%j', (change, said) => {
    expect(plain(sayNationwide(vi, { ...counted, ...change }))).toBe(said);
  });
});

describe('counts', () => {
  const counts = {
    met: 1,
    metProvisionally: 1,
    missed: 2,
    missedProvisionally: 0,
    underWay: 3,
    undecided: 1,
    total: 7,
    apart: { predecessors: 5, dissolved: 0 },
  } as Parameters<typeof sayCounts>[1];

  test('of targets, what is apart is named apart', () => {
    expect(sayCounts(vi, counts, 'targets')).toEqual({
      met: '1/7 mục tiêu đạt (1 theo số ước tính hoặc chưa kiểm chứng)',
      rest: ['2 không đạt', '3 đang thực hiện', '1 chưa kết luận'],
      apart: 'Ngoài tổng này: 5 mục tiêu của các tỉnh trước sắp xếp.',
    });
  });
  test('of areas, those without the target are in the number said first', () => {
    const { met, rest } = sayCounts(vi, counts, 'areas', 34);
    expect(met).toMatch(/^1\/34 tỉnh, thành phố đạt mục tiêu/);
    expect(rest.at(-1)).toBe('27 chưa có mục tiêu này');
  });
});
