import { expect, test } from 'vitest';
import { boundsIn, calledIn } from './indicator.ts';
import { indicatorOf } from './testing/indicator.ts';

const share = {
  nameVi: 'Tỷ trọng kinh tế số trong GRDP',
  nameEn: 'Digital share of GRDP',
  countryNameVi: 'Tỷ trọng kinh tế số trong GDP',
  countryNameEn: 'Digital share of GDP',
};
const same = { ...share, countryNameVi: null, countryNameEn: null };

test.each([
  ['the country', 'country', share, ['Tỷ trọng kinh tế số trong GDP', 'Digital share of GDP']],
  ['the country, without a name of its own', 'country', same, [share.nameVi, share.nameEn]],
  ['a province', 'province', share, [share.nameVi, share.nameEn]],
  ['an area that is not known', undefined, share, [share.nameVi, share.nameEn]],
] as const)('what it is called in %s', (_name, level, indicator, names) => {
  const { nameVi, nameEn } = calledIn(level, indicator);
  expect([nameVi, nameEn]).toEqual(names);
});

test('in the country it is called by its short name of there, where it has one', () => {
  const grdp = indicatorOf('grdp', { shortVi: 'GRDP', countryShortVi: 'GDP', shortEn: 'GRDP' });
  expect(calledIn('country', grdp)).toMatchObject({ shortVi: 'GDP', shortEn: 'GRDP' });
  expect(calledIn('province', grdp).shortVi).toBe('GRDP');
});

const bounds = { province: { min: 1000, max: 10_000 }, country: { min: 50_000, max: null } };
const flow = indicatorOf('grdp', { accumulation: 'flow', bounds });
const stock = indicatorOf('firms', { accumulation: 'stock', bounds });

test.each([
  ['a year of a province', flow, ['province', '2023'], { min: 1000, max: 10_000 }],
  ['a quarter of a province', flow, ['province', '2023-Q1'], { min: 250, max: 10_000 }],
  ['a stock in a month', stock, ['province', '2023-06'], { min: 1000, max: 10_000 }],
  ['the country', flow, ['country', '2023'], { min: 50_000, max: null }],
  ['a region, from a province to the country', flow, ['region', '2023'], { min: 1000, max: null }],
] as const)('the bounds of %s', (_name, indicator, [level, period], expected) => {
  expect(boundsIn(indicator, level, period)).toEqual(expected);
});
