import type { Column, FigureRow, Row } from '../draft.ts';
import type { Grid } from '../facts.ts';
import { gridOf } from '../grid.ts';
import { periodEntries, placeRows, subjectEntries } from '../layouts/entries.ts';
import { figureColumn, firstOf } from '../layouts/layout.ts';
import { LAYOUTS } from '../layouts/layouts.ts';
import { withTotals } from '../layouts/totals.ts';
import { placeName, regionsIn } from '../places.ts';
import { FAMILIES, type Family } from '../subjects.ts';
import { inText, withinYear, yearOf } from '../spans.ts';
import { type World, worldOf } from '../world.ts';
import {
  BARE,
  NO_RANKS,
  OFFICIAL,
  type OfficeMaker,
  labelColumn,
  laidOut,
  lineOf,
  ordinalColumn,
  sourceLine,
  spoken,
  subjectFacts,
  textColumn,
  unitText,
  worldOfOne,
} from './office-table.ts';

/** Each index with its rank. */
const RANKED = [
  ['dti', 'dti-rank'],
  ['digital-economy-index', 'digital-economy-index-rank'],
].map((codes) => {
  const [index, rank] = codes.map((code) => FAMILIES.dti.find((subject) => subject.code === code));
  if (index === undefined || rank === undefined) throw new Error(`No ${codes}`);
  return [index, rank] as const;
});

/** The ministry's ranking: index and rank of provinces, side by side or under the name of the index. */
export const ranking: OfficeMaker = (choices) => {
  const form = choices.pick('ranking.form', ['beside', 'years', 'grouped'] as const);
  const families: Family[] = form === 'grouped' ? ['dti'] : ['dti', 'business'];
  const world = worldOf(choices, { families, periods: 'years' });
  const period = firstOf(world.periods);
  const title = choices.pick('title', [
    'KẾT QUẢ XẾP HẠNG CHUYỂN ĐỔI SỐ CÁC TỈNH, THÀNH PHỐ',
    'Bảng xếp hạng các tỉnh, thành phố trực thuộc Trung ương',
  ]);
  return laidOut(choices, world, {
    ...BARE,
    facts: {},
    titles: [lineOf(form === 'years' ? title : `${title} ${inText(period).toLocaleUpperCase('vi')}`)],
    columns: [
      ordinalColumn(choices),
      labelColumn(choices.pick('place.heading', ['Tỉnh/Thành phố', 'Tỉnh, thành phố', 'Địa phương'])),
      ...rankedColumns(world, form),
    ],
    rows: placeRows(choices, world),
    settings: { ...OFFICIAL, source: world.source },
  });
};

/** Ranks and the indices that they belong to; "Giá trị | Xếp hạng" under each index where it is grouped. */
function rankedColumns(world: World, form: 'beside' | 'years' | 'grouped'): Column[] {
  const period = firstOf(world.periods);
  if (form === 'grouped')
    return RANKED.flatMap(([index, rank]) => [
      figureColumn({ facts: { subject: index, period }, path: [world.nameOf(index), 'Giá trị'] }),
      figureColumn({ facts: { subject: rank, period }, path: [world.nameOf(index), 'Xếp hạng'] }),
    ]);
  const columnsOf = (year: string, above: readonly string[]): Column[] =>
    world.subjects.map((subject) =>
      figureColumn({ facts: { subject, period: year }, path: [...above, world.nameOf(subject)] }),
    );
  return form === 'beside'
    ? columnsOf(period, [])
    : world.periods.flatMap((year) => columnsOf(year, [`Năm ${year}`]));
}

/** A summary of all provinces: a column an indicator, the unit in the heading or in a row of its own. */
export const summary: OfficeMaker = (choices) => {
  const world = worldOf(choices, { families: NO_RANKS });
  const period = firstOf(world.periods);
  const unitRow = choices.chance('unit.row', 0.4);
  const entries = unitRow
    ? world.subjects.map((subject) => ({
        facts: { subject, unit: world.unitOf(subject) },
        path: [world.nameOf(subject)],
      }))
    : subjectEntries(choices, world);
  const units: Row = {
    kind: 'cells',
    text: (column) => (column.kind === 'figures' ? (column.facts.unit?.text ?? null) : null),
  };
  const rows = withTotals(choices, world, placeRows(choices, world));
  const titles = [
    lineOf(
      choices.pick('title', [
        'TỔNG HỢP MỘT SỐ CHỈ TIÊU KINH TẾ SỐ',
        'Một số chỉ tiêu chủ yếu của các tỉnh, thành phố',
      ]),
    ),
    lineOf(
      choices
        .pick('period.line', [inText(period), `(${inText(period)})`, `Kỳ báo cáo: ${inText(period)}`])
        .replace(/^./, (letter) => letter.toLocaleUpperCase('vi')),
    ),
  ];
  return laidOut(choices, world, {
    ...BARE,
    facts: { period },
    titles,
    columns: [ordinalColumn(choices), labelColumn('Tỉnh, thành phố'), ...entries.map(figureColumn)],
    rows: [...(unitRow ? [units] : []), ...rows],
    footers: [sourceLine(choices, world)],
    settings: { ...OFFICIAL },
  });
};

/** Quarters under their years. */
export const quarters: OfficeMaker = (choices) => {
  const world = worldOfOne(choices, { families: ['shares', 'economy', 'firms'], periods: 'quarters' });
  const columns = world.periods.map((period) =>
    figureColumn({ facts: { period }, path: [`Năm ${yearOf(period)}`, withinYear(period)] }),
  );
  const titles = [lineOf(`${spoken(world)} theo quý`), lineOf(`Đơn vị tính: ${unitText(world)}`)];
  return laidOut(choices, world, {
    ...BARE,
    facts: subjectFacts(world),
    titles,
    columns: [ordinalColumn(choices), labelColumn('Địa phương'), ...columns],
    rows: withTotals(choices, world, placeRows(choices, world)),
    settings: { ...OFFICIAL, source: world.source },
  });
};

/** A line a figure, with the period in one column or in two, and remarks where there are any. */
export const longTable: OfficeMaker = (choices) => {
  const world = worldOf(choices, { families: NO_RANKS });
  const { columns, rows } = LAYOUTS.long(choices, world);
  const remarks: Column[] = choices.chance('remarks', 0.4)
    ? [
        textColumn('Trạng thái', () => 'chính thức'),
        textColumn('Ghi chú', (row) => (row === rows[0] ? 'Số liệu rà soát' : null)),
      ]
    : [];
  const ordinal = choices.chance('ordinal', 0.4) ? [ordinalColumn(choices)] : [];
  return laidOut(choices, world, {
    ...BARE,
    facts: {},
    titles: [],
    columns: [...ordinal, ...columns, ...remarks],
    rows,
    settings: { ...OFFICIAL, source: world.source },
  });
};

/** Provinces under lines that name their regions. */
export const byRegions: OfficeMaker = (choices) => {
  const world = worldOfOne(choices, { mostPlaces: 10 });
  const places = placeRows(choices, world);
  const rows = regionsIn(world.boundaries).flatMap(({ name, slugs }, at): Row[] => {
    const members = places.filter(({ facts }) => slugs.includes(facts.place?.slug ?? ''));
    const text = choices.pick('region.line', [
      name,
      `${'I II III IV V VI'.split(' ')[at]}. ${name}`,
      name.toLocaleUpperCase('vi'),
    ]);
    return members.length === 0 ? [] : [{ kind: 'line', text, facts: {} }, ...members];
  });
  return laidOut(choices, world, {
    ...BARE,
    facts: subjectFacts(world),
    titles: [lineOf(`${spoken(world)} của các tỉnh, thành phố`), lineOf(`Đơn vị tính: ${unitText(world)}`)],
    columns: [labelColumn('Tỉnh, thành phố'), ...periodEntries(choices, world).map(figureColumn)],
    rows,
    footers: [sourceLine(choices, world)],
    settings: { ...OFFICIAL },
  });
};

/** A long list in two halves beside one another. */
export const sideBySide: OfficeMaker = (choices) => {
  const world = worldOfOne(choices, { mostPlaces: 10 });
  const period = firstOf(world.periods);
  const all = world.places.map(
    (place, at): FigureRow => ({ kind: 'figures', label: placeName(place, 'plain', at), facts: { place } }),
  );
  const half = Math.ceil(all.length / 2);
  const block = (order: readonly FigureRow[], from: number): Column[] => [
    { kind: 'text', path: ['TT'], text: (_, at) => `${from + at + 1}`, order },
    { ...labelColumn('Tỉnh, thành phố'), order },
    { ...figureColumn({ facts: {}, path: [choices.pick('value.heading', ['Giá trị', 'Số liệu'])] }), order },
  ];
  const titles = [lineOf(`${spoken(world)} ${inText(period)}`), lineOf(`Đơn vị tính: ${unitText(world)}`)];
  return laidOut(choices, world, {
    ...BARE,
    facts: { ...subjectFacts(world), period },
    titles,
    columns: [...block(all.slice(0, half), 0), ...block(all.slice(half), half)],
    rows: all.slice(0, half),
    settings: { ...OFFICIAL, source: world.source },
  });
};

/** Tables below one another, each with its own title and unit. */
export const stacked: OfficeMaker = (choices) => {
  const world = worldOf(choices, { families: NO_RANKS, subjects: 2 });
  const blank = { rows: [[null]], merges: [] };
  const grids = world.subjects.flatMap((subject, at): Grid[] => {
    const titles = [
      lineOf(`Bảng ${at + 1}. ${world.nameOf(subject)} phân theo địa phương`),
      lineOf(`Đơn vị tính: ${world.unitOf(subject).text}`),
    ];
    const columns: Column[] = [
      labelColumn('Tỉnh, thành phố'),
      ...periodEntries(choices, world).map(figureColumn),
    ];
    const grid = gridOf(
      {
        ...BARE,
        facts: { subject, unit: world.unitOf(subject) },
        titles,
        columns,
        rows: placeRows(choices, world),
        settings: {},
      },
      choices,
    );
    return at === 0 ? [grid] : [blank, grid];
  });
  return {
    grid: stackedGrids(grids),
    settings: { ...OFFICIAL, source: world.source },
    source: world.source,
    sheet: 'Sheet1',
  };
};

const stackedGrids = (grids: readonly Grid[]): Grid =>
  grids.reduce(
    (above, next) => ({
      rows: [...above.rows, ...next.rows],
      merges: [
        ...above.merges,
        ...next.merges.map((merge) => ({ ...merge, row: merge.row + above.rows.length })),
      ],
    }),
    { rows: [], merges: [] },
  );
