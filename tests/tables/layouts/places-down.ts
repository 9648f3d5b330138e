import type { Column, FigureRow, Row } from '../draft.ts';
import { withinYear, yearOf } from '../spans.ts';
import {
  labelColumns,
  oneSubject,
  periodEntries,
  placeHeading,
  placeRows,
  subjectEntries,
} from './entries.ts';
import { type Entry, type LayoutMaker, figureColumn, firstOf } from './layout.ts';
import { withTotals } from './totals.ts';

export const placesByPeriods: LayoutMaker = (choices, world) => ({
  columns: [
    ...labelColumns(choices, placeHeading(choices)),
    ...periodEntries(choices, world, [undefined, undefined, 'P', 'E', '?']).map(figureColumn),
  ],
  rows: withTotals(choices, world, placeRows(choices, world)),
  left: oneSubject(world),
});

export const placesBySubjects: LayoutMaker = (choices, world) => ({
  columns: [
    ...labelColumns(choices, placeHeading(choices)),
    ...subjectEntries(choices, world).map(figureColumn),
  ],
  rows: withTotals(choices, world, placeRows(choices, world)),
  left: { period: firstOf(world.periods) },
});

/** Two rows of headings: periods under indicators, or indicators under periods. */
export const placesByBoth: LayoutMaker = (choices, world) => {
  const periods = periodEntries(choices, world);
  const subjects = subjectEntries(choices, world);
  const joined = (outer: Entry, inner: Entry) =>
    figureColumn({ facts: { ...outer.facts, ...inner.facts }, path: [...outer.path, ...inner.path] });
  const columns = choices.chance('periods.outside', 0.5)
    ? periods.flatMap((outer) => subjects.map((inner) => joined(outer, inner)))
    : subjects.flatMap((outer) => periods.map((inner) => joined(outer, inner)));
  return {
    columns: [...labelColumns(choices, placeHeading(choices)), ...columns],
    rows: withTotals(choices, world, placeRows(choices, world)),
    left: {},
  };
};

/** Only where periods are parts of years: "Năm 2024" over "Quý I … Quý IV". */
export const placesByQuartersUnderYears: LayoutMaker = (choices, world) => {
  const prefix = choices.pick('year.prefix', ['Năm ', '']);
  const columns = world.periods.map((period) =>
    figureColumn({ facts: { period }, path: [`${prefix}${yearOf(period)}`, withinYear(period)] }),
  );
  return {
    columns: [...labelColumns(choices, placeHeading(choices)), ...columns],
    rows: withTotals(choices, world, placeRows(choices, world)),
    left: oneSubject(world),
  };
};

/** Lines between rows name the period, or the indicator, of the rows below. */
export const sections: LayoutMaker = (choices, world) => {
  const places = placeRows(choices, world);
  const byPeriod = choices.chance('sections.period', 0.5);
  const lines = byPeriod ? periodEntries(choices, world) : subjectEntries(choices, world);
  const ordinal = choices.pick('sections.ordinal', ['', 'I', 'A']);
  const rows = lines.flatMap(({ facts, path }, at): Row[] => [
    {
      kind: 'line',
      text: `${['', 'I'.repeat(at + 1), 'ABCD'[at] ?? ''][['', 'I', 'A'].indexOf(ordinal)] ?? ''}${ordinal === '' ? '' : '. '}${path.join(' ')}`,
      facts,
    },
    ...places.map((row) => ({ ...row })),
  ]);
  const column = figureColumn({
    facts: {},
    path: [choices.pick('sections.heading', ['Giá trị', 'Số liệu'])],
  });
  return {
    columns: [...labelColumns(choices, placeHeading(choices)), column],
    rows,
    left: byPeriod ? oneSubject(world) : { period: firstOf(world.periods) },
  };
};

/** Each indicator with a column of provinces of its own before it, in an order of its own. */
export const paired: LayoutMaker = (choices, world) => {
  const rows = placeRows(choices, world).map(
    (row, at): FigureRow => ({ ...row, label: world.places[at]?.name ?? '' }),
  );
  const named = choices.pick('paired.heading', ['Tỉnh', '', 'Địa phương']);
  const columns = subjectEntries(choices, world).flatMap((entry, at): Column[] => {
    const order = choices.shuffled(`order ${at}`, rows);
    return [
      {
        kind: 'text',
        path: [at === 0 && named === '' ? choices.pick('paired.first', ['', 'Tỉnh']) : named],
        text: (row) => row.label,
        order,
      },
      { ...figureColumn(entry), order },
    ];
  });
  return { columns, rows, left: { period: firstOf(world.periods) } };
};
