import type { FigureUsed, Finding, Indicator, TargetInFinding } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { sayFinding } from '../index.ts';

const indicator = (code: string, names: string, more: Partial<Indicator> = {}): Indicator => {
  const [shortVi = '', shortEn = ''] = names.split(' | ');
  return {
    code,
    nameVi: `${shortVi} (theo danh mục)`,
    nameEn: `${shortEn} (of the codebook)`,
    shortVi,
    shortEn,
    unit: '%',
    unitEn: '%',
    unitKind: 'share',
    decimals: 2,
    countryNameVi: null,
    countryNameEn: null,
    ...more,
  } as Indicator;
};
const money = { unit: 'tỷ đồng', unitEn: 'billion VND', unitKind: 'money', decimals: 0 } as const;
const count = { unit: 'người', unitEn: 'people', unitKind: 'count', decimals: 0 } as const;

const known = new Map(
  [
    indicator('digital-economy-grdp-share', 'Tỷ trọng kinh tế số trong GRDP | Digital-economy share of GRDP'),
    indicator(
      'digital-economy-value-added',
      'Giá trị tăng thêm của kinh tế số | Value added of the digital economy',
      money,
    ),
    indicator('grdp', 'GRDP | GRDP', money),
    indicator('digital-economy-index', 'Chỉ số kinh tế số | Digital-economy index', {
      unit: 'điểm (0–1)',
      unitEn: 'points (0–1)',
      unitKind: 'index',
      decimals: 4,
    }),
    indicator('dti-rank', 'Xếp hạng DTI | DTI rank', {
      unit: 'hạng',
      unitEn: 'rank',
      unitKind: 'rank',
      decimals: 0,
    }),
    indicator('community-tech-team-members-per-team', 'Bình quân | Mean', {
      unit: 'người/tổ',
      unitEn: 'people per team',
      unitKind: 'rate',
    }),
    indicator('community-tech-team-members', 'Thành viên | Members', count),
    indicator('community-tech-teams', 'Tổ | Teams', count),
  ].map((each) => [each.code, each]),
);

const area = {
  slug: 'tien-giang',
  level: 'province' as const,
  validFrom: '2008-08-01',
  validTo: null,
  names: [{ from: '2008-08-01', nameVi: 'Tiền Giang', nameEn: 'Tien Giang', type: 'tỉnh' }],
  codes: [],
  aliases: [],
  regions: [],
  predecessors: [],
  successors: [],
  document: null,
};
const told = {
  area,
  today: '2025-06-30',
  names: { indicator: (code: string) => known.get(code), area: () => area, source: () => undefined },
};

const figure = (code: string, value: number, more: Partial<FigureUsed> = {}): FigureUsed => ({
  observation: 1,
  parts: [1],
  indicator: code,
  area: 'tien-giang',
  period: '2021',
  source: 'province',
  boundaries: '2024',
  value,
  status: ['A'],
  quality: 'ok',
  bound: null,
  derivation: 'reported',
  ...more,
});

const target = (more: Partial<TargetInFinding>): TargetInFinding => ({
  target: 't',
  document: 'd',
  period: '2025',
  comparator: '=',
  value: 15,
  valueMax: null,
  verdict: 'insufficient',
  gap: 6.41,
  needed: 1.6025,
  actual: null,
  paceUnit: 'points',
  ...more,
});

const progress = (targets: TargetInFinding[], more: object = {}): Finding => {
  const latest = figure('digital-economy-grdp-share', 8.59);
  return {
    kind: 'progress',
    importance: 1,
    indicator: 'digital-economy-grdp-share',
    area: 'tien-giang',
    inheritedFrom: null,
    latest,
    targets,
    figures: [latest],
    ...more,
  };
};

const standing = (more: object): Finding => ({
  kind: 'standing',
  importance: 1,
  indicator: 'digital-economy-index',
  value: figure('digital-economy-index', 0.4856),
  period: '2021',
  rank: { place: 12, of: 63, kind: 'published' },
  before: null,
  mean: { value: 0.4098, of: 63, kind: 'published' },
  difference: 0.0758,
  figures: [figure('digital-economy-index', 0.4856)],
  ...more,
});

const ratio = (code: string, first: FigureUsed, second: FigureUsed, value: FigureUsed): Finding => ({
  kind: 'ratio',
  importance: 1,
  indicator: code,
  first,
  second,
  value,
  figures: [first, second],
});

/** Figures and units are joined by a space that does not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('sentences', () => {
  test.each<[says: string, finding: Finding]>([
    [
      'Tỷ trọng kinh tế số trong GRDP năm 2021 đạt 8,59 %; còn thiếu 6,41 điểm % so với mục tiêu 15 % năm 2025 (cần tăng 1,60 điểm %/năm).',
      progress([target({})]),
    ],
    [
      'Tỷ trọng kinh tế số trong GRDP năm 2021 đạt 8,59 %; còn thiếu 6,41 điểm % so với mục tiêu 15 % năm 2025 (cần tăng 2,60 điểm %/năm, thực tế tăng 0,85 điểm %/năm: phải nhanh gấp 3,1 lần).',
      progress([target({ needed: 2.6, actual: 0.85, verdict: 'slow' })]),
    ],
    [
      'Tỷ trọng kinh tế số trong GRDP năm 2021 đạt 8,59 %; còn thiếu 6,41 điểm % so với mục tiêu 15 % năm 2025 (cần tăng 2,60 điểm %/năm, thực tế giảm 0,50 điểm %/năm: đi ngược mục tiêu).',
      progress([target({ needed: 2.6, actual: -0.5, verdict: 'reversing' })]),
    ],
    [
      'Tỷ trọng kinh tế số trong GRDP năm 2021 đạt 8,59 %; không đạt mục tiêu 15 % năm 2025, thiếu 3,00 điểm %.',
      progress([target({ gap: 3, needed: null, verdict: 'missed' })]),
    ],
    [
      'Tỷ trọng kinh tế số trong GRDP năm 2021 đạt 8,59 %; đã tới mức của mục tiêu chung cả nước 15 % năm 2025, chưa có số của province cho kỳ mục tiêu.',
      progress([target({ gap: -1, verdict: 'awaiting' })], { inheritedFrom: 'vn' }),
    ],
    [
      'Chỉ số kinh tế số năm 2021 xếp hạng 12/63, đạt 0,4856 so với bình quân giản đơn các tỉnh 0,4098 (công bố, danh sách 63 tỉnh), cao hơn 0,0758 điểm.',
      standing({}),
    ],
    [
      'Chỉ số kinh tế số năm 2021 xếp hạng 12/63, tăng 3 bậc so với năm 2020, đạt 0,4856.',
      standing({ mean: null, difference: null, before: { period: '2020', place: 15, gained: 3 } }),
    ],
    [
      'Chỉ số kinh tế số năm 2021 đạt 0,4856 so với bình quân giản đơn 34 tỉnh 0,5614, thấp hơn 0,0758 điểm.',
      standing({ rank: null, mean: { value: 0.5614, of: 34, kind: 'computed' }, difference: -0.0758 }),
    ],
    [
      'Xếp hạng DTI năm 2022 đứng thứ 20/63.',
      standing({
        indicator: 'dti-rank',
        value: null,
        mean: null,
        difference: null,
        period: '2022',
        rank: { place: 20, of: 63, kind: 'published' },
      }),
    ],
    [
      'Giá trị tăng thêm của kinh tế số năm 2021 đạt 8.619 tỷ đồng trên 100.314 tỷ đồng, bằng 8,59 % GRDP.',
      ratio(
        'digital-economy-grdp-share',
        figure('digital-economy-value-added', 8619),
        figure('grdp', 100_314),
        figure('digital-economy-grdp-share', 8.592),
      ),
    ],
    [
      'Có 8.007 thành viên trong 1.249 tổ công nghệ số cộng đồng (tháng 11/2022), bình quân 6,41 người/tổ.',
      ratio(
        'community-tech-team-members-per-team',
        figure('community-tech-team-members', 8007, { period: '2022-11' }),
        figure('community-tech-teams', 1249, { period: '2022-11' }),
        figure('community-tech-team-members-per-team', 6.4107, { period: '2022-11' }),
      ),
    ],
    [
      'Tỷ trọng kinh tế số trong GRDP năm 2021 đạt 14,02 % (ƯT), tăng 0,85 điểm % so với năm 2020.',
      {
        kind: 'trend',
        importance: 1,
        indicator: 'digital-economy-grdp-share',
        latest: figure('digital-economy-grdp-share', 14.02, { status: ['E'] }),
        previous: figure('digital-economy-grdp-share', 13.17, { period: '2020' }),
        change: 0.85,
        changePercent: null,
        figures: [],
      },
    ],
    [
      'Từ ngày 31/3/2025 đến ngày 30/6/2025 có 1 số liệu điều chỉnh (tỷ trọng kinh tế số trong GRDP năm 2022 từ 12,63 % (ƯT) thành 12,83 %).',
      {
        kind: 'changes',
        importance: 1,
        since: '2025-03-31',
        created: 0,
        revised: 1,
        withdrawn: 0,
        subjects: ['digital-economy-grdp-share'],
        example: {
          before: figure('digital-economy-grdp-share', 12.63, { period: '2022', status: ['E'] }),
          after: figure('digital-economy-grdp-share', 12.83, { period: '2022' }),
        },
        verdicts: [],
        figures: [],
      },
    ],
  ])('%s', (says, finding) => {
    expect(plain(sayFinding('vi', finding, told))).toBe(says);
  });

  const grown = (code: string, [before, now]: [number, number], changePercent: number): Finding => ({
    kind: 'trend',
    importance: 1,
    indicator: code,
    latest: figure(code, now, { period: '2024' }),
    previous: figure(code, before, { period: '2023' }),
    change: now - before,
    changePercent,
    figures: [],
  });

  test('a place says of how many', () => {
    const place = figure('dti-rank', 27, { boundaries: '2025', period: '2024' });
    const told27 = progress([target({ value: 13, comparator: '<=', gap: 14, needed: -2.8, actual: 1 })], {
      indicator: 'dti-rank',
      latest: place,
    });
    expect(plain(sayFinding('vi', told27, told))).toBe(
      'Xếp hạng DTI năm 2024 đạt hạng 27/34; còn thiếu 14 bậc so với mục tiêu 13 năm 2025 (cần tăng 2,8 bậc/năm, thực tế giảm 1,0 bậc/năm: đi ngược mục tiêu).',
    );
    const rise: Finding = {
      ...{ kind: 'trend', importance: 1, indicator: 'dti-rank', latest: place, change: 12 },
      ...{ previous: figure('dti-rank', 39, { period: '2023' }), changePercent: null, figures: [] },
    };
    expect(plain(sayFinding('vi', rise, told))).toBe(
      'Xếp hạng DTI năm 2024 đứng thứ 27/34, tăng 12 bậc so với năm 2023.',
    );
  });

  test('growth of money says at which prices; that of counts has none', () => {
    expect(plain(sayFinding('vi', grown('grdp', [100_000, 111_600], 11.6), told))).toBe(
      'GRDP năm 2024 đạt 111.600 tỷ đồng, tăng 11,6 % theo giá hiện hành, chưa loại trừ biến động giá, so với năm 2023.',
    );
    expect(plain(sayFinding('en', grown('grdp', [100_000, 90_000], -10), told))).toBe(
      'GRDP in 2024: 90,000 billion VND, down 10.0 % at current prices, not adjusted for price changes, from 2023.',
    );
    expect(plain(sayFinding('vi', grown('community-tech-teams', [1000, 1100], 10), told))).toBe(
      'Tổ năm 2024 đạt 1.100 người, tăng 10,0 % so với năm 2023.',
    );
  });

  test('in English', () => {
    expect(plain(sayFinding('en', standing({}), told))).toBe(
      'Digital-economy index in 2021: place 12 of 63, 0.4856 against the unweighted mean of the provinces, 0.4098 (as published, list of 63), 0.0758 points above it.',
    );
  });
});
