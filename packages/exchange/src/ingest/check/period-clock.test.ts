import { describe, expect, test } from 'vitest';
import { complaints, planText, told } from '../../testing/codebook.ts';

const TODAY = '2026-11-22';
const HEAD = 'indicator;province;period;value;source;status;released_on';
/** Of one line: whether it is taken, else what is said. */
const planned = (line: string) => {
  const plan = planText(`${HEAD}\n${line}\n`, { today: TODAY });
  return plan.issues.length > 0 ? complaints(plan) : told(plan).length;
};
const sayings = (line: string) =>
  planText(`${HEAD}\n${line}\n`, { today: TODAY }).issues.map(({ severity, params }) => [severity, params]);

describe('a figure cannot come from the future', () => {
  test.each([
    ['a flow of a running year, official', 'grdp;Huế;2026;90000;nso;A;', ['period-future 2 D']],
    ['preliminary', 'grdp;Huế;2026;90000;nso;P;', ['period-future 2 D']],
    ['an estimate', 'grdp;Huế;2026;90000;nso;E;', 1],
    ['unverified', 'grdp;Huế;2026;90000;nso;V;', 1],
    ['an average of a running year, official', 'population;Huế;2026;1160000;nso;A;', ['period-future 2 D']],
    ['an average, estimated', 'population;Huế;2026;1160000;nso;E;', 1],
    ['a stock in a running year, official', 'digital-tech-firms;Huế;2026;900;province;A;', 1],
    ['a stock in a running year, preliminary', 'digital-tech-firms;Huế;2026;900;province;P;', 1],
    ['nothing reported of a running year', 'grdp;Huế;2026;…;nso;;', 1],
    ['the year before', 'grdp;Huế;2025;80000;nso;A;', 1],
    ['a year official before it had ended', 'grdp;Huế;2025;80000;nso;A;2025-11-30', ['period-future 2 D']],
    ['a year estimated before it had ended', 'grdp;Huế;2025;80000;nso;E;2025-11-30', 1],
    ['a year to come, as an estimate', 'grdp;Huế;2027;90000;nso;E;', ['period-future 2 C']],
    ['a year to come, unverified', 'grdp;Huế;2027;90000;nso;V;', ['period-future 2 C']],
    ['a stock of a year to come', 'digital-tech-firms;Huế;2027;900;province;A;', ['period-future 2 C']],
    ['a month to come', 'digital-tech-firms;Huế;2026-12;900;province;A;', ['period-future 2 C']],
    ['nothing reported of a year to come', 'grdp;Huế;2027;…;nso;;', ['period-future 2 C']],
    [
      'a year that had not begun at the release',
      'grdp;Huế;2026;90000;nso;E;2025-12-31',
      ['period-future 2 C'],
    ],
  ])('%s', (_name, line, expected) => {
    expect(planned(line)).toEqual(expected);
  });

  test('both are errors that say which period, and whether it runs or has not begun', () => {
    expect(sayings('grdp;Huế;2026;90000;nso;A;')).toEqual([
      ['error', { reason: 'period-running', period: '2026' }],
    ]);
    expect(sayings('grdp;Huế;2027;90000;nso;E;')).toEqual([
      ['error', { reason: 'period-future', period: '2027' }],
    ]);
  });
});
