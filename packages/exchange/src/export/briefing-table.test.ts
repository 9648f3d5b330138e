import { type Indicator, type Verdict, VERDICTS, VERDICTS_BY_URGENCY } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import type { BriefedTarget, Briefing } from './briefing.ts';
import { briefingTable, LEAST_TABLE_ROWS, MOST_TABLE_ROWS } from './briefing-table.ts';

const indicator = { code: 'share', nameVi: 'Tỷ trọng', nameEn: 'Share', unit: '%', decimals: 2 } as Indicator;
const point = {
  ...{ period: '2024', value: 5, status: ['A'], source: 'province', observation: 1 },
  ...{ bound: null, quality: 'ok', derivation: 'reported' },
};

/** A target of a period of its own, so that each has a row. */
const target = (verdict: Verdict, period: string, more: object = {}): BriefedTarget =>
  ({
    area: 'tien-giang',
    indicator,
    inheritedFrom: null,
    ...{ latestParts: [], judgedParts: [] },
    target: {
      ...{ code: `${verdict}-${period}`, indicator: 'share', period, comparator: '>=', value: 15 },
      ...{ valueMax: null, document: { code: 'd', number: '08-NQ/TU', titleVi: 'Nghị quyết' } },
    },
    judgement: {
      ...{ verdict, judged: point, latest: point, gap: 10, pace: null, reason: null },
      inputs: { decides: 'points' },
    },
    ...more,
  }) as unknown as BriefedTarget;

const verdictsOf = (targets: readonly BriefedTarget[]): Verdict[] => {
  const names = { indicator: () => indicator, area: () => undefined, source: () => undefined };
  const briefing = { targets, names, area: { slug: 'tien-giang' }, today: '2025-06-30' };
  const { rows } = briefingTable(briefing as unknown as Briefing, 'vi', 'full');
  return rows.map(({ verdict }) => verdict);
};

test('the rows of the briefing stand in the order of urgency', () => {
  const targets = VERDICTS.map((verdict, index) => target(verdict, String(2025 + index)));
  expect(verdictsOf(targets)).toEqual(VERDICTS_BY_URGENCY.slice(0, MOST_TABLE_ROWS));
});

test('own targets with a figure go before inherited ones, and those before targets without a figure', () => {
  const { judgement } = target('missed', '2025');
  expect(
    verdictsOf([
      target('missed', '2025', { judgement: { ...judgement, judged: null, latest: null } }),
      target('slow', '2026', { inheritedFrom: 'vn' }),
      target('met', '2027'),
    ]),
  ).toEqual(['met', 'slow', 'missed']);
});

test('where there is least room the most urgent rows stay, and the others are counted', () => {
  const targets = VERDICTS.map((verdict, index) => target(verdict, String(2025 + index)));
  const names = { indicator: () => indicator, area: () => undefined, source: () => undefined };
  const briefing = { targets, names, area: { slug: 'tien-giang' }, today: '2025-06-30' };
  const { rows, more } = briefingTable(briefing as unknown as Briefing, 'vi', 'least');
  expect(rows.map(({ verdict }) => verdict)).toEqual(VERDICTS_BY_URGENCY.slice(0, LEAST_TABLE_ROWS));
  expect(more).toBe(VERDICTS.length - LEAST_TABLE_ROWS);
});

test.each<[string, 'full' | 'brief', string, string]>([
  ['in full', 'full', 'E', 'Không đạt (theo số ước tính), thiếu 10,00 điểm %'],
  ['where there is little room, as the figure is marked', 'brief', 'E', 'Không đạt (ƯT), thiếu 10,00 điểm %'],
  ['and what is unverified by the asterisk', 'brief', 'V', 'Không đạt (*), thiếu 10,00 điểm %'],
])('a provisional verdict says so %s', (_name, detail, status, told) => {
  const { judgement } = target('missed', '2025');
  const judged = { ...point, status: [status] };
  const row = target('missed', '2025', {
    indicator: { ...indicator, unitKind: 'share' },
    judgement: { ...judgement, latest: judged, judged, provisional: true },
  });
  const names = { indicator: () => indicator, area: () => undefined, source: () => undefined };
  const briefing = { targets: [row], names, area: { slug: 'tien-giang' }, today: '2026-06-30' };
  const { rows } = briefingTable(briefing as unknown as Briefing, 'vi', detail);
  expect(rows[0]?.cells[4]?.replaceAll('\u00a0', ' ')).toBe(told);
});

test.each([
  ['the newest is judged', { judged: point, latest: point }, '5,00 (2024, province)'],
  [
    'a newer one is after the period',
    { judged: point, latest: { ...point, period: '2026', value: 6 } },
    '5,00 (2024, province); sau kỳ: 6,00 (2026)',
  ],
  ['only later ones', { judged: null, latest: { ...point, period: '2026' } }, 'sau kỳ: 5,00 (2026)'],
  ['none', { judged: null, latest: null }, 'Chưa có số liệu'],
])(
  'the figure that verdict and gap rest on is shown, and why the newest does not decide: %s',
  (_name, points, told) => {
    const { judgement } = target('missed', '2025');
    const row = target('missed', '2025', { judgement: { ...judgement, ...points } });
    const names = { indicator: () => indicator, area: () => undefined, source: () => undefined };
    const briefing = { targets: [row], names, area: { slug: 'tien-giang' }, today: '2026-06-30' };
    const { rows } = briefingTable(briefing as unknown as Briefing, 'vi', 'full');
    expect(rows[0]?.cells[3]).toBe(told);
    expect(rows[0]?.figures.length).toBe(
      new Set(Object.values(points).flatMap((each) => each?.period ?? [])).size,
    );
  },
);

describe('the pace that is needed beside the actual one', () => {
  type Paced = readonly [decides: 'points' | 'percent', needed: number, actual: number];
  const paced = (more: Partial<Indicator>, [decides, needed, actual]: Paced) => {
    const { judgement } = target('slow', '2030');
    const row = target('slow', '2030', {
      indicator: { ...indicator, ...more },
      judgement: { ...judgement, inputs: { decides }, pace: { [decides]: { needed, actual } } },
    });
    const names = { indicator: () => indicator, area: () => undefined, source: () => undefined };
    const briefing = { targets: [row], names, area: { slug: 'tien-giang' }, today: '2025-06-30' };
    const { rows, nominal } = briefingTable(briefing as unknown as Briefing, 'vi', 'full');
    return [rows[0]?.cells[5]?.replaceAll('\u00a0', ' '), nominal];
  };

  test.each<[string, Partial<Indicator>, Paced, [string, boolean]]>([
    ['a share', { unitKind: 'share' }, ['points', 2.6, 0.85], ['+2,60 / +0,85', false]],
    ['money, at current prices', { unitKind: 'money' }, ['percent', 14, 5.8], ['+14,0 % / +5,8 %', true]],
    ['a count', { unitKind: 'count' }, ['percent', 14, 5.8], ['+14,0 % / +5,8 %', false]],
    ['a place: better is a gain', { unitKind: 'rank', decimals: 0 }, ['points', -12, 3], ['+12 / −3', false]],
  ])('%s', (_name, more, pace, told) => {
    expect(paced(more, pace)).toEqual(told);
  });
});
