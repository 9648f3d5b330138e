import { type Indicator, type Verdict, VERDICTS, VERDICTS_BY_URGENCY } from '@kts/domain';
import { expect, test } from 'vitest';
import type { BriefedTarget, Briefing } from './briefing.ts';
import { briefingTable, MOST_TABLE_ROWS } from './briefing-table.ts';

const indicator = { code: 'share', nameVi: 'Tỷ trọng', nameEn: 'Share', unit: '%', decimals: 2 } as Indicator;
const point = { period: '2024', value: 5, status: ['A'], source: 'province', observation: 1 };

/** A target of a period of its own, so that each has a row. */
const target = (verdict: Verdict, period: string, more: object = {}): BriefedTarget =>
  ({
    area: 'tien-giang',
    indicator,
    inheritedFrom: null,
    latestParts: [],
    target: {
      ...{ code: `${verdict}-${period}`, indicator: 'share', period, comparator: '>=', value: 15 },
      ...{ valueMax: null, document: { code: 'd', number: '08-NQ/TU', titleVi: 'Nghị quyết' } },
    },
    judgement: { verdict, latest: point, gap: 10, pace: null, reason: null, inputs: { decides: 'points' } },
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
      target('missed', '2025', { judgement: { ...judgement, latest: null } }),
      target('slow', '2026', { inheritedFrom: 'vn' }),
      target('met', '2027'),
    ]),
  ).toEqual(['met', 'slow', 'missed']);
});
