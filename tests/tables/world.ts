import type { Boundaries } from '@kts/domain';
import type { Choices } from './choices.ts';
import type { Place } from './facts.ts';
import { placesIn } from './places.ts';
import { FAMILIES, type Family, type Subject, type Unit } from './subjects.ts';

/** What a table is about. */
export type World = {
  readonly boundaries: Boundaries;
  readonly subjects: readonly Subject[];
  /** The unit in which each is written. */
  readonly unitOf: (subject: Subject) => Unit;
  readonly nameOf: (subject: Subject) => string;
  readonly places: readonly Place[];
  readonly periods: readonly string[];
  readonly source: string;
};

type Frequency = 'years' | 'quarters';

export type WorldWish = {
  readonly families?: readonly Family[];
  readonly subjects?: number;
  readonly periods?: Frequency;
  readonly mostPlaces?: number;
};

const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024'];

const QUARTERS: Readonly<Record<Boundaries, readonly string[]>> = {
  '2024': [
    '2023-Q1',
    '2023-Q2',
    '2023-Q3',
    '2023-Q4',
    '2024-Q1',
    '2024-Q2',
    '2024-Q3',
    '2024-Q4',
    '2025-Q1',
    '2025-Q2',
  ],
  '2025': ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
};

export function worldOf(choices: Choices, wish: WorldWish = {}): World {
  const boundaries = choices.pick('era', ['2024', '2025'] as const);
  const family = choices.pick('family', wish.families ?? (Object.keys(FAMILIES) as Family[]));
  const all = FAMILIES[family];
  const count = wish.subjects ?? choices.between('subjects.count', 1, 3);
  const subjects = choices.some('subjects', all, Math.min(all.length, count));
  return {
    boundaries,
    subjects,
    unitOf: (subject) => choices.pick(`unit ${subject.code}`, subject.units),
    nameOf: (subject) => choices.pick(`name ${subject.code}`, subject.names),
    places: somePlaces(choices, boundaries, wish.mostPlaces ?? 8),
    periods: somePeriods(choices, boundaries, wish.periods ?? frequencyFor(choices, subjects)),
    source: choices.pick('source', commonSources(subjects)),
  };
}

const frequencyFor = (choices: Choices, subjects: readonly Subject[]): Frequency =>
  subjects.every(({ withinYear }) => withinYear)
    ? choices.pick('frequency', ['years', 'years', 'quarters'])
    : 'years';

function somePlaces(choices: Choices, boundaries: Boundaries, most: number): Place[] {
  const provinces = placesIn(boundaries);
  const count = choices.chance('places.all', 0.04)
    ? provinces.length
    : choices.between('places.count', 2, most);
  return choices.some('places', provinces, count);
}

/** Neighbouring periods; of the 34 provinces only 2025 and later. */
function somePeriods(choices: Choices, boundaries: Boundaries, frequency: Frequency): string[] {
  const years = boundaries === '2024' ? YEARS : ['2025'];
  const list = frequency === 'quarters' ? QUARTERS[boundaries] : years;
  const count = choices.between('periods.count', 1, 4);
  const from = choices.index('periods.from', Math.max(1, list.length - count + 1));
  return list.slice(from, from + count);
}

function commonSources(subjects: readonly Subject[]): readonly string[] {
  const [first, ...others] = subjects;
  const common =
    first?.sources.filter((source) => others.every(({ sources }) => sources.includes(source))) ?? [];
  return common.length > 0 ? common : ['province'];
}

export const SOURCE_NAMES: Readonly<Record<string, readonly string[]>> = {
  nso: ['Tổng cục Thống kê', 'Cục Thống kê', 'Niên giám thống kê'],
  province: ['Sở Thông tin và Truyền thông', 'UBND tỉnh', 'Sở KH&CN'],
  mic: ['Bộ Thông tin và Truyền thông', 'Bộ KH&CN', 'Bộ TT&TT'],
  vcci: ['VCCI'],
};
