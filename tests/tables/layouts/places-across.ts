import type { Choices } from '../choices.ts';
import type { FigureColumn, FigureRow } from '../draft.ts';
import type { Place } from '../facts.ts';
import type { World } from '../world.ts';
import { labelColumns, oneSubject, periodEntries, unitColumn } from './entries.ts';
import { type LayoutMaker, figureColumn, firstOf } from './layout.ts';

const acrossPlaces = (world: World): FigureColumn[] =>
  world.places.map((place: Place) => figureColumn({ facts: { place }, path: [place.name] }));

export const periodRows = (choices: Choices, world: World): FigureRow[] =>
  periodEntries(choices, world).map(({ facts, path }) => ({ kind: 'figures', label: path.join(' '), facts }));

export const PERIOD_HEADINGS = ['Năm', 'Kỳ', 'Thời gian', 'Kỳ báo cáo'];

export const periodsByPlaces: LayoutMaker = (choices, world) => ({
  columns: [
    ...labelColumns(choices, choices.pick('period.heading', PERIOD_HEADINGS)),
    ...acrossPlaces(world),
  ],
  rows: periodRows(choices, world),
  left: oneSubject(world),
});

export const subjectsByPlaces: LayoutMaker = (choices, world) => ({
  columns: [...labelColumns(choices, 'Chỉ tiêu'), unitColumn, ...acrossPlaces(world)],
  rows: world.subjects.map(
    (subject): FigureRow => ({
      kind: 'figures',
      label: world.nameOf(subject),
      facts: { subject, unit: world.unitOf(subject) },
    }),
  ),
  left: { period: firstOf(world.periods) },
});
