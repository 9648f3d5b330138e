import { describe, expect, test } from 'vitest';
import { theCodebook } from '../../testing/codebook.ts';
import { lexiconOf } from '@kts/words/reading/lexicon';

const { units } = lexiconOf(theCodebook);

const exponent = (text: string, code: string): number | null => {
  const indicator = theCodebook.indicator(code);
  if (indicator === undefined) throw new Error(code);
  return units.exponent(text, indicator);
};

describe('the power of ten between a unit and that of the indicator', () => {
  test.each([
    ['grdp', 'Bill. dongs', 0],
    ['grdp', 'Mill. dongs', -3],
    ['grdp', 'Tỷ VNĐ', 0],
    ['grdp', 'ngàn tỉ', 3],
    ['grdp', 'Triệu đồng (1)', -3],
    ['grdp', 'Đơn vị tính: triệu đồng', -3],
    ['grdp', 'đồng', -9],
    ['grdp', 'Mill. USD', null],
    ['grdp', 'triệu đồng/người', null],
    ['grdp', '%', null],
    ['population', 'Thous. pers.', 3],
    ['population', 'Nghìn người', 3],
    ['population', '1000 people', 3],
    ['population', 'triệu', 6],
    ['population', 'ha', null],
    ['land-area', 'km²', 0],
    ['land-area', 'Km2', 0],
    ['land-area', 'KM²', 0],
    ['land-area', 'km² (2)', 0],
    ['land-area', 'Sq. km', 0],
    ['land-area', 'nghìn ha', 1],
    ['land-area', 'ha', -2],
    ['grdp-per-capita', 'triệu đồng', 0],
    ['grdp-per-capita', 'nghìn đồng/người/năm', -3],
    ['dti', 'điểm', 0],
    ['dti', 'thang điểm 100', -2],
    ['pci', 'điểm', 0],
    ['pci', 'điểm (0–1)', 2],
    ['digital-tech-firm-growth', '%', 0],
    ['digital-economy-value-added-growth', '%/năm', 0],
    ['digital-economy-grdp-share', '%/năm', null],
    ['digital-economy-grdp-share', 'tỷ lệ (0–1)', 2],
    ['digital-tech-firms-per-1000', 'DN/1.000 dân', 0],
    ['community-tech-teams', 'tổ', 0],
    ['grdp', '', 0],
  ])('%s in «%s»: %j', (code, text, expected) => {
    expect(exponent(text, code)).toBe(expected);
  });

  test('every indicator is in its own unit, in both languages', () => {
    for (const { code, unit, unitEn } of theCodebook.indicators)
      expect([exponent(unit, code), exponent(unitEn, code)], code).toEqual([0, 0]);
  });

  test('a unit that the codebook no longer has is still its own', () => {
    const indicator = { unit: 'ngày', unitEn: 'days', unitCode: '' };
    expect([units.exponent('Ngày', indicator), units.exponent('tỷ đồng', indicator)]).toEqual([0, null]);
  });
});

describe('the name of a unit', () => {
  test.each(['tỷ đồng', '(Tỷ đồng)', '%', 'km²', 'Km2', 'Mill. dongs', 'nghìn người', 'DN', 'triệu USD'])(
    '«%s» is one by itself',
    (text) => expect(units.isUnit(text)).toBe(true),
  );

  test.each(['Hạng', 'Xếp hạng', 'Nghìn', 'Tổ', 'Sáng kiến', 'Chỉ số', 'GRDP', '2023', ''])(
    '«%s» is none, though a heading may state it',
    (text) => expect(units.isUnit(text)).toBe(false),
  );

  test.each([
    ['Hạng', true],
    ['nghìn', true],
    ['tỷ đồng', true],
    ['GRDP', false],
  ])('«%s» is one where a unit is expected: %j', (text, expected) => {
    expect(units.isStated(text)).toBe(expected);
  });
});
