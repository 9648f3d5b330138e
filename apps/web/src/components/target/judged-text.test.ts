import { describe, expect, test } from 'vitest';
import { gapBesideVerdict, paceText, reasonText, type Spoken } from './judged-text.ts';
import { judged, plain, tellingOf } from './testing.ts';

const telling = tellingOf();

describe('paceText', () => {
  const points = { needed: 100, actual: 50, lastYear: null, ratio: 0.5, slope: null };
  const percent = { needed: 14.95, actual: 7.475, lastYear: null, ratio: 0.5, slope: null };

  test.each([
    ['points', { points, percent }, /^Cần tăng 100,00 điểm %\/năm/],
    ['percent', { points, percent }, /^Cần tăng 15,0 %\/năm.*gấp 2 lần\.$/],
    ['percent', { points, percent: null }, /^Cần tăng 100,00 điểm %\/năm/],
  ])('%s decide', (decides, pace, text) => {
    expect(plain(paceText(telling, judged({ pace, inputs: { decides } })))).toMatch(text);
  });

  test('nothing where no pace is told', () => expect(paceText(telling, judged({ pace: null }))).toBeNull());
});

test.each([
  ['missed', 'còn thiếu 5,00 điểm %'],
  ['on-track', 'còn thiếu 5,00 điểm %'],
  // Of an earlier figure: "vượt mục tiêu" beside "Chờ số liệu" would read as a verdict.
  ['awaiting', null],
  ['unreported', null],
  ['area-dissolved', null],
] as const)('the gap beside %s: %s', (verdict, told) => {
  const said = gapBesideVerdict(telling, judged({ verdict, gap: 5 }));
  expect(said === null ? null : plain(said)).toBe(told);
});

describe('reasonText', () => {
  const spoken: Spoken = {
    areaName: (slug) => (slug === 'dong-thap-2025' ? 'Đồng Tháp' : slug),
    sourceName: (code) => ({ nso: 'Cục Thống kê', mic: 'Bộ' })[code] ?? code,
    write: ({ value }) => `${value} %`,
    sources: [{ code: 'nso', nameVi: '', nameEn: '', noteVi: '', noteEn: '' }],
  };

  test('a dissolved area: the day after its last, the names of its successors, where it stood', () => {
    const target = judged({
      verdict: 'area-dissolved',
      reason: null,
      successors: ['dong-thap-2025'],
      inputs: { dissolvedOn: '2025-06-30' },
    });
    expect(plain(reasonText(telling, spoken, target))).toMatch(
      /01\/7\/2025.*kế tục: Đồng Tháp\. Lần cuối \(năm 2021\): còn thiếu 6,41 điểm %\.$/,
    );
  });

  test('a rated pace is a share of what was asked for, in the unit that decides', () => {
    const inputs = { decides: 'percent', progressRatio: { points: 0.157, percent: 0.229 } };
    expect(plain(reasonText(telling, spoken, judged({ verdict: 'slow', reason: null, inputs })))).toMatch(
      /bằng 23 % nhịp/,
    );
  });

  test('waiting names whose figure is missing, and what others say of that period', () => {
    const { judged: of2021 } = judged();
    if (of2021 === null) throw new Error('The example has a figure');
    const other = { ...of2021, source: 'mic', period: '2025', value: 12.5 };
    const waiting = judged({
      verdict: 'awaiting',
      source: null,
      others: [other, { ...other, period: '2024' }],
    });
    expect(plain(reasonText(telling, spoken, waiting))).toBe(
      'Đã hết kỳ mục tiêu, chưa có số của Cục Thống kê cho năm 2025. Số gần nhất (năm 2021): còn thiếu 6,41 điểm %. ' +
        'Nguồn khác có số của kỳ này: Bộ 12.5 %.',
    );
  });
});
