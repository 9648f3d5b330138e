import type { Column, FigureRow, Row, TextColumn } from '../draft.ts';
import { periodEntries, subjectEntries } from '../layouts/entries.ts';
import { figureColumn, firstOf } from '../layouts/layout.ts';
import { spellings } from '../spans.ts';
import { worldOf } from '../world.ts';
import {
  BARE,
  OFFICIAL,
  type OfficeMaker,
  labelColumn,
  laidOut,
  lineOf,
  ordinalColumn,
} from './office-table.ts';

/** "A B 1 2": the numbers of the columns, below the heading. */
const numberRow = (columns: readonly Column[]): Row => {
  const texts = columns.filter(({ kind }) => kind === 'text').length;
  return { kind: 'cells', text: (_, at) => (at < texts ? ('ABCDE'[at] ?? null) : `${at - texts + 1}`) };
};

/** "Biểu số 01/…": letterhead, number of the form, one province, columns numbered, signatures. */
export const departmentForm: OfficeMaker = (choices) => {
  const world = worldOf(choices, { families: ['shares', 'economy', 'firms'] });
  const place = firstOf(world.places);
  const where = `${place.isCity ? 'thành phố' : 'tỉnh'} ${place.name}`;
  const form = choices.pick('form.number', ['Biểu số: 01/KTS', 'Biểu số 02/BC-STTTT', 'Biểu số: 03.N/BCĐP']);
  const titles = [
    lineOf(form, `Đơn vị báo cáo: Sở Thông tin và Truyền thông ${where}`),
    lineOf(
      'Ban hành kèm theo Thông tư số 12/2023/TT-BTTTT',
      'Đơn vị nhận báo cáo: Bộ Thông tin và Truyền thông',
    ),
    lineOf(
      choices.pick('title', [
        'BÁO CÁO MỘT SỐ CHỈ TIÊU KINH TẾ SỐ',
        'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ',
      ]),
    ),
  ];
  const rows: Row[] = world.subjects.map(
    (subject): FigureRow => ({
      kind: 'figures',
      label: world.nameOf(subject),
      facts: { subject, unit: world.unitOf(subject) },
    }),
  );
  const unit: TextColumn = {
    kind: 'text',
    path: ['Đơn vị tính'],
    text: ({ facts }) => facts.unit?.text ?? null,
  };
  const code: TextColumn = { kind: 'text', path: ['Mã số'], text: (_, at) => `0${at + 1}` };
  const columns: Column[] = [
    ordinalColumn(choices),
    labelColumn('Chỉ tiêu'),
    ...(choices.chance('codes', 0.3) ? [code] : []),
    unit,
    ...periodEntries(choices, world).map(figureColumn),
  ];
  const numbered = choices.chance('numbers', 0.5) ? [numberRow(columns)] : [];
  const footers = choices.chance('signatures', 0.7)
    ? [
        lineOf('', `${place.name}, ngày 15 tháng 01 năm 2026`),
        lineOf('Người lập biểu', 'Thủ trưởng đơn vị'),
        lineOf('(Ký, ghi rõ họ tên)', '(Ký, đóng dấu)'),
      ]
    : [];
  return laidOut(choices, world, {
    ...BARE,
    facts: { place },
    titles,
    columns,
    rows: [...numbered, ...rows],
    footers,
    settings: { ...OFFICIAL, source: world.source, province: place.name },
  });
};

/** One province through the year: a row a period, a column an indicator. */
export const course: OfficeMaker = (choices) => {
  const world = worldOf(choices, { families: ['shares', 'firms', 'economy'] });
  const place = firstOf(world.places);
  const rows = world.periods.map(
    (period): FigureRow => ({ kind: 'figures', label: firstOf(spellings(period)), facts: { period } }),
  );
  const titles = [
    lineOf(
      `DIỄN BIẾN MỘT SỐ CHỈ TIÊU CỦA ${place.isCity ? 'THÀNH PHỐ' : 'TỈNH'} ${place.name.toLocaleUpperCase('vi')}`,
    ),
  ];
  return laidOut(choices, world, {
    ...BARE,
    facts: { place },
    titles,
    columns: [
      labelColumn(choices.pick('period.heading', ['Kỳ báo cáo', 'Kỳ', 'Thời gian'])),
      ...subjectEntries(choices, world).map(figureColumn),
    ],
    rows,
    settings: { ...OFFICIAL, source: world.source },
  });
};

/** What was planned, what was done, and the one in per cent of the other: only what was done is a figure. */
export const planAndResult: OfficeMaker = (choices) => {
  const world = worldOf(choices, { families: ['shares', 'firms'], periods: 'years' });
  const place = firstOf(world.places);
  const year = firstOf(world.periods);
  const rows = world.subjects.map(
    (subject): FigureRow => ({
      kind: 'figures',
      label: world.nameOf(subject),
      facts: { subject, unit: world.unitOf(subject), period: year },
    }),
  );
  const columns: Column[] = [
    ordinalColumn(choices),
    labelColumn('Chỉ tiêu'),
    { kind: 'text', path: ['Đơn vị tính'], text: ({ facts }) => facts.unit?.text ?? null },
    figureColumn({ path: [`Kế hoạch năm ${year}`], facts: { part: 'Kế hoạch' } }),
    figureColumn({ path: [`Thực hiện năm ${year}`], facts: {} }),
    figureColumn({ path: ['So với kế hoạch (%)'], facts: { part: 'So với kế hoạch' } }),
  ];
  const titles = [
    lineOf(`UBND ${place.isCity ? 'THÀNH PHỐ' : 'TỈNH'} ${place.name.toLocaleUpperCase('vi')}`),
    lineOf(`BÁO CÁO KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM ${year}`),
  ];
  return laidOut(choices, world, {
    ...BARE,
    facts: { place },
    titles,
    columns,
    rows,
    settings: { ...OFFICIAL, source: world.source },
  });
};
