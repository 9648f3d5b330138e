import type { FigureRow } from '../draft.ts';
import { labelColumns, oneSubject, periodEntries, subjectEntries, unitColumn } from './entries.ts';
import { type LayoutMaker, figureColumn, firstOf } from './layout.ts';
import { PERIOD_HEADINGS, periodRows } from './places-across.ts';

/** One province: a row an indicator, a column a period. */
export const subjectsByPeriods: LayoutMaker = (choices, world) => {
  const heading = choices.pick('subject.heading', ['Chỉ tiêu', 'Nội dung', 'Tên chỉ tiêu']);
  const rows = world.subjects.map(
    (subject): FigureRow => ({
      kind: 'figures',
      label: world.nameOf(subject),
      facts: { subject, unit: world.unitOf(subject) },
    }),
  );
  return {
    columns: [
      ...labelColumns(choices, heading),
      unitColumn,
      ...periodEntries(choices, world).map(figureColumn),
    ],
    rows,
    left: { place: firstOf(world.places) },
  };
};

export const periodsBySubjects: LayoutMaker = (choices, world) => ({
  columns: [
    ...labelColumns(choices, choices.pick('period.heading', PERIOD_HEADINGS)),
    ...subjectEntries(choices, world).map(figureColumn),
  ],
  rows: periodRows(choices, world),
  left: { place: firstOf(world.places) },
});

/** One province and indicator: a row the whole, rows its parts. */
export const partsByPeriods: LayoutMaker = (choices, world) => {
  const parts = choices.pick('parts', [
    ['Khu vực nhà nước', 'Khu vực ngoài nhà nước', 'Khu vực FDI'],
    ['Thành thị', 'Nông thôn'],
    ['Nam', 'Nữ'],
  ]);
  const below = choices.pick('parts.below', ['', 'Trong đó: ', '- ']);
  const whole: FigureRow = {
    kind: 'figures',
    label: choices.pick('parts.whole', ['Tổng số', 'TỔNG SỐ', 'Tổng cộng']),
    facts: {},
  };
  const rows = parts.map(
    (part): FigureRow => ({ kind: 'figures', label: `${below}${part}`, facts: { part } }),
  );
  return {
    columns: [
      ...labelColumns(choices, choices.pick('parts.heading', ['Phân tổ', 'Loại hình', 'Khu vực', ''])),
      ...periodEntries(choices, world).map(figureColumn),
    ],
    rows: choices.chance('parts.whole.last', 0.2) ? [...rows, whole] : [whole, ...rows],
    left: { ...oneSubject(world), place: firstOf(world.places) },
  };
};
