import type { CodebookEntries, Indicator, Source, Unit } from '@kts/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from './open-store.ts';

const place: Unit = {
  code: 'place',
  nameVi: 'hạng',
  nameEn: 'rank',
  kind: 'rank',
  quantity: 'place',
  exponent: 0,
  aliases: [],
  statedAliases: ['hạng'],
};
const entries: CodebookEntries = {
  units: [place],
  indicators: [],
  areas: [],
  formerAreas: [
    {
      slug: 'ha-tay',
      nameVi: 'Hà Tây',
      nameEn: 'Ha Tay',
      aliases: [],
      until: '2008-07-31',
      successors: ['ha-noi'],
      document: null,
    },
  ],
  sources: [],
  targets: [],
};

let store: Store;
beforeEach(() => {
  store = openStore(':memory:');
});
afterEach(() => store.close());

test('units and former areas are replaced as a whole', () => {
  store.codebook.put(entries);
  store.codebook.put({ ...entries, formerAreas: [] });
  expect(store.codebook.read()).toEqual({ ...entries, formerAreas: [] });
});

test('an entry that the files no longer have gets the fields that were added since', () => {
  const old = { code: 'old-rank', nameVi: 'Hạng', unit: 'hạng', unitEn: 'rank' } as unknown as Indicator;
  const unknown = { code: 'old', nameVi: 'Cũ', unit: 'ngày', unitEn: 'days' } as unknown as Indicator;
  const source = { code: 'old', nameVi: 'Cũ' } as unknown as Source;
  store.codebook.put({ ...entries, indicators: [old, unknown], sources: [source] });
  const { indicators, sources } = store.codebook.read();
  const any = { min: null, max: null };
  expect(indicators).toMatchObject([
    { ...old, unitCode: 'place', unitKind: 'rank', shortVi: null, bounds: { province: any, country: any } },
    { ...unknown, unitCode: '', unitKind: 'amount' },
  ]);
  expect(sources).toEqual([{ ...source, shortVi: null, shortEn: null, beginnings: [] }]);
});
