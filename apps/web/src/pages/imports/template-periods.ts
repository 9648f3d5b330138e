import type { Period } from '@kts/domain';

/** Periods that a report may be due for on a day: the last quarters, half years and years that are over. */
export function templatePeriods(today: string): Period[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return [
    ...last(4, 4, year, Math.ceil(month / 3)).map(([y, q]) => `${y}-Q${q}` as Period),
    ...last(2, 2, year, month <= 6 ? 1 : 2).map(([y, s]) => `${y}-S${s}` as Period),
    ...[1, 2, 3].map((back) => `${year - back}` as Period),
  ];
}

/** The `count` spans before the current one, latest first, of years that have `perYear`. */
const last = (count: number, perYear: number, year: number, current: number): [number, number][] =>
  Array.from({ length: count }, (_, back) => {
    const place = year * perYear + current - 2 - back;
    return [Math.floor(place / perYear), (place % perYear) + 1];
  });
