import type { Column, FigureRow, Row } from '../draft.ts';
import { periodEntries, placeRows } from '../layouts/entries.ts';
import { figureColumn, firstOf } from '../layouts/layout.ts';
import { withTotals } from '../layouts/totals.ts';
import { COUNTRY, regionsIn } from '../places.ts';
import {
  BARE,
  OFFICIAL,
  type OfficeMaker,
  labelColumn,
  laidOut,
  lineOf,
  sourceLine,
  spoken,
  subjectFacts,
  worldOfOne,
} from './office-table.ts';

/** A table of the yearbook: number and title in two languages, unit at the right, country, regions, provinces. */
export const yearbook: OfficeMaker = (choices) => {
  const world = worldOfOne(choices, {
    families: ['economy', 'output', 'people'],
    periods: 'years',
    mostPlaces: 10,
  });
  const subject = firstOf(world.subjects);
  const unit = world.unitOf(subject);
  const titles = [
    lineOf(`${choices.between('number', 1, 240)}. ${spoken(world)} phân theo địa phương`),
    ...(choices.chance('bilingual', 0.6) ? [lineOf(`${subject.english} by province`)] : []),
    lineOf(
      '',
      choices.chance('bilingual', 0.6)
        ? `Đơn vị tính: ${unit.text} - Unit: ${unit.english}`
        : `Đơn vị tính: ${unit.text}`,
    ),
  ];
  const rows = withTotals(choices, world, placeRows(choices, world));
  const columns: Column[] = [
    labelColumn(choices.pick('place.heading', ['', 'Tỉnh, thành phố', 'Địa phương'])),
    ...periodEntries(choices, world).map(figureColumn),
  ];
  return laidOut(choices, world, {
    ...BARE,
    facts: subjectFacts(world),
    titles,
    columns,
    rows,
    footers: [sourceLine(choices, world)],
    settings: { ...OFFICIAL },
  });
};

/** The same table in English, as the statistics office's site gives it. */
export const englishTable: OfficeMaker = (choices) => {
  const world = worldOfOne(choices, { families: ['people', 'output'], periods: 'years' });
  const subject = firstOf(world.subjects);
  const unit = world.unitOf(subject);
  const ascii = choices.chance('ascii', 0.6);
  const plain = (text: string): string =>
    ascii ? text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D') : text;
  const rows = world.places.map(
    (place): FigureRow => ({ kind: 'figures', label: plain(place.nameEn), facts: { place } }),
  );
  const country: Row = { kind: 'total', label: 'WHOLE COUNTRY', of: rows, place: COUNTRY };
  const regions = regionsIn(world.boundaries).flatMap(({ nameEn, slugs }): Row[] => {
    const members = rows.filter(({ facts }) => slugs.includes(facts.place?.slug ?? ''));
    return members.length === 0
      ? []
      : [{ kind: 'total', label: nameEn, of: members, place: null }, ...members];
  });
  const preliminary = choices.chance('preliminary', 0.5);
  const columns: Column[] = [
    labelColumn('Cities, provincies'),
    ...world.periods.map((period, at) => {
      const last = preliminary && at === world.periods.length - 1;
      return figureColumn({
        path: [last ? `Prel. ${period}` : period],
        facts: { period, ...(last ? { status: 'P' as const } : {}) },
      });
    }),
  ];
  const titles = [lineOf(`${subject.english} by province by Cities, provincies and Year`), lineOf('')];
  return laidOut(choices, world, {
    ...BARE,
    facts: subjectFacts(world),
    titles,
    columns,
    rows: [country, ...regions],
    settings: { ...OFFICIAL, indicator: subject.code, source: world.source, unit: unit.text },
  });
};
