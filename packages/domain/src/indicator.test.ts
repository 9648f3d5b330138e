import { expect, test } from 'vitest';
import { calledIn } from './indicator.ts';

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
