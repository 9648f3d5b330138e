import type { Column, FigureRow, TextColumn } from '../draft.ts';
import { NAME_STYLES, placeName } from '../places.ts';
import { spellings } from '../spans.ts';
import type { LayoutMaker } from './layout.ts';

/** A line a figure: every key in a column of its own, in any order. */
export const long: LayoutMaker = (choices, world) => {
  const spelling = choices.index('period.spelling', 3);
  const style = choices.pick(
    'place.style',
    NAME_STYLES.filter((each) => each !== 'numbered' && each !== 'indented'),
  );
  const rows = world.subjects.flatMap((subject) =>
    world.places.flatMap((place, at) =>
      world.periods.map(
        (period): FigureRow => ({
          kind: 'figures',
          label: placeName(place, style, at),
          facts: { subject, place, period, unit: world.unitOf(subject) },
        }),
      ),
    ),
  );
  const text = (path: string, of: (row: FigureRow) => string | null): TextColumn => ({
    kind: 'text',
    path: [path],
    text: of,
  });
  const columns: Column[] = [
    text(choices.pick('subject.heading', ['Chỉ tiêu', 'Tên chỉ tiêu', 'indicator']), ({ facts }) =>
      facts.subject === undefined ? null : world.nameOf(facts.subject),
    ),
    text(choices.pick('place.heading', ['Tỉnh', 'Địa phương', 'province']), ({ label }) => label),
    text(
      choices.pick('period.heading', ['Kỳ', 'Kỳ báo cáo', 'period']),
      ({ facts }) => spellings(facts.period ?? '')[spelling] ?? null,
    ),
    { kind: 'figures', path: [choices.pick('value.heading', ['Giá trị', 'Số liệu', 'value'])], facts: {} },
    text(
      choices.pick('unit.heading', ['Đơn vị', 'Đơn vị tính', 'unit']),
      ({ facts }) => facts.unit?.text ?? null,
    ),
  ];
  return { columns: choices.shuffled('columns', columns, 0.5), rows, left: {} };
};
