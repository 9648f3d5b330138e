import type { AreaItem } from '@kts/contract';
import { describe, expect, test } from 'vitest';
import { areaOptions, filterFolded } from './area-options.ts';

const area = (slug: string, nameVi: string, span: Partial<AreaItem>): AreaItem => ({
  slug,
  nameVi,
  nameEn: nameVi,
  level: 'province',
  type: 'tỉnh',
  codes: [],
  validFrom: '1991-01-01',
  validTo: null,
  predecessors: [],
  successors: [],
  region: null,
  names: [],
  document: null,
  ...span,
});

const areas = [
  area('vn', 'Việt Nam', { level: 'country' }),
  area('dong-bang-song-hong', 'Đồng bằng sông Hồng', { level: 'region' }),
  area('ha-noi', 'Hà Nội', {}),
  area('dong-thap', 'Đồng Tháp', { validTo: '2025-06-30' }),
  area('dong-thap-2025', 'Đồng Tháp', { validFrom: '2025-07-01' }),
  area('tien-giang', 'Tiền Giang', { validTo: '2025-06-30' }),
];
const names = { now: 'now', before: 'before', country: 'country' };
const nameOf = (slug: string) => areas.find((one) => one.slug === slug)?.nameVi ?? slug;

const groups = areaOptions(areas, nameOf, names);

describe('areaOptions', () => {
  test('a province that did not change stands among those of today only; regions are left out', () => {
    expect(groups.map(({ group, items }) => [group, items.map(({ value }) => value)])).toEqual([
      ['country', ['vn']],
      ['now', ['dong-thap-2025', 'ha-noi']],
      ['before', ['dong-thap', 'tien-giang']],
    ]);
  });
});

describe('filterFolded', () => {
  const found = (search: string) => {
    const options = groups.map((group) => ({ ...group }));
    return filterFolded({ options, search, limit: 100 }).flatMap((one) =>
      'group' in one ? one.items.map(({ value }) => value) : [one.value],
    );
  };

  test.each([
    ['dong th', ['dong-thap-2025', 'dong-thap']],
    ['Tiền', ['tien-giang']],
    ['TIEN', ['tien-giang']],
    ['xyz', []],
  ])('%s', (search, slugs) => expect(found(search)).toEqual(slugs));

  test('nothing typed leaves everything', () => expect(found('  ')).toHaveLength(5));
});
