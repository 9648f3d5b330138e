import type { AreaItem } from '@kts/contract';
import { expect, test } from 'vitest';
import { markedAreas } from './marked-areas.ts';

const area = (
  slug: string,
  validFrom: string,
  validTo: string | null,
  kin: Partial<AreaItem> = {},
): AreaItem => ({
  slug,
  nameVi: slug,
  nameEn: slug,
  level: 'province',
  type: 'tỉnh',
  codes: [],
  validFrom,
  validTo,
  predecessors: [],
  successors: [],
  region: null,
  names: [],
  document: null,
  ...kin,
});
const all = [
  area('tien-giang', '1976-02-24', '2025-06-30', { successors: ['dong-thap-2025'] }),
  area('dong-thap', '1976-02-24', '2025-06-30', { successors: ['dong-thap-2025'] }),
  area('dong-thap-2025', '2025-07-01', null, { predecessors: ['tien-giang', 'dong-thap'] }),
  area('ha-noi', '1976-02-24', null),
  area('vn', '1945-09-02', null, { level: 'country' }),
];
const areas = new Map(all.map((one) => [one.slug, one]));

test.each([
  ['tien-giang', '2024', 'itself', ['tien-giang']],
  ['tien-giang', '2025', 'successor', ['dong-thap-2025']],
  ['dong-thap-2025', '2024', 'predecessors', ['tien-giang', 'dong-thap']],
  ['dong-thap-2025', '2025', 'itself', ['dong-thap-2025']],
  ['ha-noi', '2024', 'itself', ['ha-noi']],
  ['ha-noi', '2025', 'itself', ['ha-noi']],
  ['vn', '2024', 'none', []],
  ['nowhere', '2024', 'none', []],
] as const)('%s among the provinces of %s: %s', (slug, boundaries, relation, slugs) => {
  expect(markedAreas(areas.get(slug), boundaries, areas)).toEqual({ slugs, relation });
});
