import type { Choices } from '../choices.ts';
import type { FigureRow, Row } from '../draft.ts';
import { COUNTRY, regionsIn } from '../places.ts';
import type { World } from '../world.ts';

/** Rows of provinces, with totals and regions around them where chosen. */
export function withTotals(choices: Choices, world: World, rows: readonly FigureRow[]): Row[] {
  if (world.subjects.every(({ code }) => code.endsWith('-rank'))) return [...rows];
  const form = choices.pick('totals', [
    'none',
    'none',
    'sum-last',
    'sum-first',
    'country',
    'regions',
  ] as const);
  if (form === 'sum-last')
    return [
      ...rows,
      {
        kind: 'total',
        label: choices.pick('total.label', ['Tổng cộng', 'Tổng số', 'Cộng']),
        of: rows,
        place: null,
      },
    ];
  if (form === 'sum-first')
    return [
      { kind: 'total', label: choices.pick('total.label', ['Tổng số', 'Tổng cộng']), of: rows, place: null },
      ...rows,
    ];
  const country: Row = {
    kind: 'total',
    label: choices.pick('country.label', ['CẢ NƯỚC', 'Cả nước', 'TOÀN QUỐC']),
    of: rows,
    place: COUNTRY,
  };
  if (form === 'country') return [country, ...rows];
  if (form === 'none') return [...rows];
  const upper = choices.chance('regions.upper', 0.5);
  return [
    country,
    ...regionsIn(world.boundaries).flatMap(({ name, slugs }): Row[] => {
      const members = rows.filter(({ facts }) => slugs.includes(facts.place?.slug ?? ''));
      const label = upper ? name.toLocaleUpperCase('vi') : name;
      return members.length === 0 ? [] : [{ kind: 'total', label, of: members, place: null }, ...members];
    }),
  ];
}
