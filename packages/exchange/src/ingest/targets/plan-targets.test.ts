import { codebookOf } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { theCodebook } from '../../testing/codebook.ts';
import { planTargets, type TargetPlan } from './plan-targets.ts';

const ground = {
  codebook: theCodebook,
  usedCodes: new Set(theCodebook.targets.map(({ code }) => code)),
  today: '2026-11-22',
};
const plan = (text: string, on = ground): TargetPlan => planTargets(new TextEncoder().encode(text), on);
const HEADING = 'Tỉnh;Chỉ tiêu;Năm;So sánh;Giá trị;Văn bản;Số hiệu;Ngày ban hành;Cơ quan\n';
const row = (change: Partial<Record<'p' | 'i' | 'y' | 'c' | 'v' | 't' | 'n' | 'd' | 'a', string>> = {}) => {
  const cell = {
    p: 'Tiền Giang',
    i: 'digital-economy-grdp-share',
    y: '2028',
    c: '≥',
    v: '20,5',
    t: 'Kế hoạch phát triển kinh tế số',
    n: '99/KH-UBND',
    d: '15/4/2022',
    a: 'UBND tỉnh Tiền Giang',
    ...change,
  };
  return `${[cell.p, cell.i, cell.y, cell.c, cell.v, cell.t, cell.n, cell.d, cell.a].join(';')}\n`;
};
const complaints = ({ issues }: TargetPlan) =>
  issues.map(({ code, line, column }) => [code, line, column].filter((part) => part !== null).join(' '));
const told = ({ targets }: TargetPlan) =>
  targets.map(({ kind, after }) =>
    `${kind} ${after.area} ${after.comparator} ${after.value} ${after.valueMax ?? ''}`.trim(),
  );

describe('a file of targets', () => {
  test('what is not there is created, with its paper', () => {
    const made = plan(HEADING + row());
    expect(complaints(made)).toEqual([]);
    expect(told(made)).toEqual(['created tien-giang >= 20.5']);
    expect(made.documents).toEqual([made.targets[0]?.after.document]);
    expect(made.targets[0]?.after).toMatchObject({
      code: 'tien-giang-digital-economy-grdp-share-2028-99-kh-ubnd-2022',
      period: '2028',
      document: { code: '99-kh-ubnd-2022', number: '99/KH-UBND', issuedOn: '2022-04-15', area: 'tien-giang' },
    });
  });

  test('titles above, English headings, any order, a footnote below', () => {
    const text =
      'BIỂU MỤC TIÊU,,,,,,,,\n,,,,,,,,\nValue,Year,Indicator,Province,Comparison,Number,Title,Issued on,Agency\n' +
      '15,2028,dti,Hà Nội,>=,1/QĐ,Quyết định,2022-04-15,UBND\nNguồn: Sở,,,,,,,,\n';
    const made = plan(text);
    expect(complaints(made)).toEqual(['number-range 4 A']);
    expect(made.rows).toEqual({ read: 5, targets: 1, skipped: 4 });
    expect(told(plan(text.replace('\n15,', '\n0.75,')))).toEqual(['created ha-noi >= 0.75']);
  });

  test('what stands is revised or left; the digest tells them apart', () => {
    const standing = plan(HEADING + row()).targets.map(({ after }) => after);
    const codebook = codebookOf({ ...theCodebook, targets: [...theCodebook.targets, ...standing] });
    const again = plan(HEADING + row(), { ...ground, codebook });
    expect(again.changes).toEqual({ created: 0, revised: 0, unchanged: 1 });
    const revised = plan(HEADING + row({ v: '21' }), { ...ground, codebook });
    expect(revised.changes).toEqual({ created: 0, revised: 1, unchanged: 0 });
    expect(revised.targets[0]?.before?.value).toBe(20.5);
    expect(revised.digest).not.toBe(again.digest);
    expect(plan(HEADING + row({ v: '21' }), { ...ground, codebook }).digest).toBe(revised.digest);
  });

  test.each([
    ['a sign in the cell', { c: '', v: '>= 15%' }, 'created tien-giang >= 15'],
    ['words in the cell', { c: '', v: 'khoảng 20 %' }, 'created tien-giang ~ 20'],
    ['words beside', { c: 'ít nhất', v: '20' }, 'created tien-giang >= 20'],
    ['a range', { c: '', v: '50–60' }, 'created tien-giang range 50 60'],
    ['a range in words', { c: '', v: 'từ 50 đến 60 %' }, 'created tien-giang range 50 60'],
    ['only one reading is within 0–100', { v: '8.619' }, 'created tien-giang >= 8.619'],
    ['an area of the list of the paper', { p: 'Đồng Tháp' }, 'created dong-thap >= 20.5'],
    ['and after the merger', { p: 'Đồng Tháp', d: '15/4/2026' }, 'created dong-thap-2025 >= 20.5'],
    ['a slug', { p: 'dong-thap', d: '15/4/2026' }, 'created dong-thap >= 20.5'],
  ])('%s', (_name, change, expected) => {
    const made = plan(HEADING + row(change));
    expect(complaints(made)).toEqual([]);
    expect(told(made)).toEqual([expected]);
  });

  test.each([
    ['province', { p: 'Tiền Gian' }, ['province-unknown 2 A']],
    ['province of the other list', { d: '15/4/2026' }, ['province-era 2 A']],
    ['indicator', { i: 'kinh tế mây' }, ['indicator-unknown 2 B']],
    ['year', { y: 'sau này' }, ['period-format 2 C']],
    ['day', { y: '31/12/2028' }, ['period-ambiguous 2 C']],
    ['comparator', { c: 'hơi hơn' }, ['value-unknown 2 D']],
    ['no comparator', { c: '' }, ['missing-key 2 D']],
    ['no value', { v: '' }, ['missing-value 2 E']],
    ['words for a value', { v: 'nhiều' }, ['number-format 2 E']],
    ['beyond the range', { v: '120' }, ['number-range 2 E']],
    ['both readings', { i: 'digital-economy-value-added', v: '8.619' }, ['number-ambiguous 2 E']],
    ['no number of the paper', { n: '' }, ['missing-key 2 G']],
    ['no title of a new paper', { t: '' }, ['missing-key 2 F']],
    ['unit', { v: '20 %', i: 'digital-economy-value-added' }, ['unit-mismatch 2 E']],
    ['date', { d: '31/2/2022' }, ['date-format 2 H']],
    ['a date to come', { p: 'ha-noi', d: '15/4/2027' }, ['date-format 2 H']],
    ['no issuer', { a: '' }, ['missing-key 2 I']],
  ])('refuses a wrong %s by line and column', (_name, change, expected) => {
    const made = plan(HEADING + row(change));
    expect(complaints(made)).toEqual(expected);
    expect(made).toMatchObject({ state: 'refused', targets: [] });
  });

  test('a paper without a number is found by its title', () => {
    const paper = theCodebook.targets.map(({ document }) => document).find(({ number }) => number === null);
    const made = plan(HEADING + row({ p: paper?.area ?? '', n: '', t: paper?.titleVi ?? '', d: '', a: '' }));
    expect(complaints(made)).toEqual([]);
    expect(made.targets[0]?.after.document).toEqual(paper);
    expect(made.documents).toEqual([]);
  });

  test('a row with more cells than the heading is wrong as a whole', () =>
    expect(complaints(plan(`${HEADING}${row().trimEnd()};x\n`))).toEqual(['row-ragged 2']));

  test('a fault of a cell shows what stands in the file', () => {
    const [issue] = plan(HEADING + row({ v: '120 %' })).issues;
    expect(issue).toMatchObject({ code: 'number-range', columnName: 'Giá trị', found: '120 %' });
  });

  test('who signs below is no target, a target with few cells is one', () => {
    expect(plan(`${HEADING}${row()}NGƯỜI LẬP BIỂU;;;;;;;;\n`).rows).toMatchObject({ targets: 1, skipped: 2 });
    const few = plan(`${HEADING}${row()}Tiền Giang;KT số;2028;;;;;;\n`);
    expect(few).toMatchObject({ state: 'refused', rows: { targets: 2, skipped: 1 } });
  });

  test('two lines for one target', () => {
    expect(complaints(plan(HEADING + row() + row()))).toEqual(['duplicate-identical 3']);
    expect(complaints(plan(HEADING + row() + row({ v: '30' })))).toEqual(['duplicate-conflict 3']);
  });

  test('a paper that is known is found by number and area, and is not corrected', () => {
    const made = plan(HEADING + row({ n: '411/QĐ-TTg', d: '31/3/2022', t: 'Tên khác', a: 'Ai đó' }));
    expect(made.targets[0]?.after.document.code).toBe('411-qd-ttg-2022');
    expect(complaints(made)).toEqual(['inconsistent 2 I', 'inconsistent 2 F']);
    expect(made.state).toBe('ready');
  });

  test('no table, no rows, no columns', () => {
    expect(complaints(plan(''))).toEqual(['file-empty']);
    expect(complaints(plan('a;b\n1;2\n'))).toEqual(['header-missing']);
    expect(complaints(plan('Tỉnh;Chỉ tiêu;Năm\n'))).toEqual(['header-missing 1']);
    expect(complaints(plan(HEADING))).toEqual(['file-no-data']);
  });
});
