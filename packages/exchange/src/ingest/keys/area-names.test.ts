import { areaInForce, BOUNDARIES, CODE_OF, dayOf, heirsOf, nameOn } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { areaReader, formerAreaFinder } from '@kts/words/reading/area-names';
import { theCodebook } from '../../testing/codebook.ts';

const areas = areaReader(theCodebook);
const read = (text: string, era: '2024' | '2025'): string => {
  const found = areas(text, era);
  if (found.kind === 'area') return found.area.slug;
  return found.kind === 'unknown' ? 'province-unknown' : CODE_OF[found.params.reason];
};

describe('areaReader', () => {
  test.each([
    ['slug', 'tien-giang', '2024', 'tien-giang'],
    ['name', 'Tiền Giang', '2024', 'tien-giang'],
    ['decomposed', 'Tiền Giang'.normalize('NFD'), '2024', 'tien-giang'],
    ['capitals', 'TIỀN GIANG', '2024', 'tien-giang'],
    ['prefix', 'Tỉnh Tiền Giang', '2024', 'tien-giang'],
    ['short prefix', 'T. Tiền Giang', '2024', 'tien-giang'],
    ['no marks', 'Tien Giang', '2024', 'tien-giang'],
    ['no spaces', 'TienGiang', '2024', 'tien-giang'],
    ['wide spaces', 'Tiền\u3000Giang', '2024', 'tien-giang'],
    ['tone placement', 'Hoà Bình', '2024', 'hoa-binh'],
    ['dashes', 'Bà Rịa – Vũng Tàu', '2024', 'ba-ria-vung-tau'],
    ['abbreviation', 'TP.HCM', '2024', 'ho-chi-minh'],
    ['city', 'Thành phố Đà Nẵng', '2024', 'da-nang'],
    ['Đ', 'ĐẮK LẮK', '2024', 'dak-lak'],
    ['English', 'Daklak', '2024', 'dak-lak'],
    ['before its new name', 'Thừa Thiên Huế', '2024', 'hue'],
    ['after it', 'TP. Huế', '2025', 'hue'],
    ['the same name in the 63', 'Đồng Tháp', '2024', 'dong-thap'],
    ['and in the 34', 'Đồng Tháp', '2025', 'dong-thap-2025'],
    ['code in the 63', '82', '2024', 'tien-giang'],
    ['the same code in the 34', '82', '2025', 'dong-thap-2025'],
    ['code without its zero', '1', '2024', 'ha-noi'],
    ['code and name', '82 - Tiền Giang', '2024', 'tien-giang'],
    ['code and another name', '82 Đồng Tháp', '2024', 'inconsistent'],
    ['country', 'Cả nước', '2024', 'vn'],
    ['country too', 'TOÀN QUỐC', '2025', 'vn'],
    ['country in English', 'WHOLE COUNTRY', '2024', 'vn'],
    ['country in both', 'CẢ NƯỚC - WHOLE COUNTRY', '2025', 'vn'],
    ['both names', 'Bà Rịa - Vũng Tàu / Ba Ria - Vung Tau', '2024', 'ba-ria-vung-tau'],
    ['names of two', 'Hà Nội - Hải Phòng', '2024', 'province-unknown'],
    ['of the 63, as our pages tell it', 'Hồ Chí Minh (trước 01/7/2025)', '2024', 'ho-chi-minh'],
    ['of the 34, as our pages tell it', 'Hồ Chí Minh (từ 01/7/2025)', '2025', 'ho-chi-minh-2025'],
    ['of the 34, in English', 'Ho Chi Minh City (from 1 July 2025)', '2025', 'ho-chi-minh-2025'],
    ['of the other list', 'Hồ Chí Minh (trước 01/7/2025)', '2025', 'province-era'],
    ['of either list, not changed', 'Hà Nội (từ 01/7/2025)', '2024', 'ha-noi'],
    ['gone before the 63', 'Hà Tây', '2024', 'province-unknown'],
    ['gone', 'Tiền Giang', '2025', 'province-era'],
    ['not yet', 'Đồng Tháp (mới)', '2024', 'province-era'],
    ['slug of the other list', 'dong-thap-2025', '2024', 'province-era'],
    ['a slip', 'Tiền Gian', '2024', 'province-unknown'],
    ['nonsense', 'Atlantis', '2024', 'province-unknown'],
    ['a key of every object', 'constructor', '2024', 'province-unknown'],
    ['no code', '97', '2024', 'province-unknown'],
  ] as const)('%s: %s in %s is %s', (_case, text, era, expected) => {
    expect(read(text, era)).toBe(expected);
  });

  test.each([
    ['Red River Delta', 'dong-bang-song-hong', 'dong-bang-song-hong-2025'],
    [
      'Northern midlands and mountain areas',
      'trung-du-va-mien-nui-phia-bac',
      'trung-du-va-mien-nui-phia-bac-2025',
    ],
    ['North Central and Central coastal areas', 'bac-trung-bo-va-duyen-hai-mien-trung', 'province-era'],
    [
      'Northern Central area and Central coastal area',
      'bac-trung-bo-va-duyen-hai-mien-trung',
      'province-era',
    ],
    ['Central Highlands', 'tay-nguyen', 'province-era'],
    ['South East', 'dong-nam-bo', 'dong-nam-bo-2025'],
    ['Mekong River Delta', 'dong-bang-song-cuu-long', 'dong-bang-song-cuu-long-2025'],
  ])('the region «%s» of English tables', (text, before, now) => {
    expect([read(text, '2024'), read(text, '2025')]).toEqual([before, now]);
  });

  test('suggests the nearest name, and says where a province went', () => {
    const slip = areas('Tiền Gian', '2024');
    expect(slip.kind === 'unknown' ? slip.like() : slip).toEqual({ vi: 'Tiền Giang', en: 'Tien Giang' });
    expect(areas('Tiền Giang', '2025')).toMatchObject({
      params: { list: '2024', related: [{ vi: 'Đồng Tháp' }] },
    });
  });

  test('every name, alias and code of an area leads to it, in each list that it belongs to', () => {
    for (const era of BOUNDARIES) {
      for (const area of theCodebook.provinces(era)) {
        const names = [
          nameOn(area, dayOf(era)).nameVi,
          nameOn(area, dayOf(era)).nameEn,
          ...area.aliases,
          area.slug,
        ];
        const codes = area.codes
          .filter(({ system }) => system === (era === '2024' ? 'GSO63' : 'GSO34'))
          .map(({ code }) => code);
        for (const text of [...names, ...codes])
          expect(`${text}: ${read(text, era)}`).toBe(`${text}: ${area.slug}`);
      }
    }
  });
});

describe('names with something around them', () => {
  test.each([
    ['a footnote mark', 'Tiền Giang¹', 'tien-giang'],
    ['a footnote in brackets', 'Tiền Giang (1)', 'tien-giang'],
    ['a letter that only looks like Đ', 'Ðắk Lắk', 'dak-lak'],
    ['its kind behind it', 'Tiền Giang (tỉnh)', 'tien-giang'],
    ['its kind in English', 'Tien Giang Province', 'tien-giang'],
    ['its committee', 'UBND tỉnh Tiền Giang', 'tien-giang'],
    ['the same name twice', 'TP. Hồ Chí Minh (TP.HCM)', 'ho-chi-minh'],
    ['a list needlessly told', 'Hà Nội (mới)', 'ha-noi'],
    ['a code of three digits', '082 Tiền Giang', 'tien-giang'],
    ['a code that became a number', '82.0', 'tien-giang'],
  ])('%s', (_case, text, slug) =>
    expect(areas(text, '2024')).toMatchObject({ kind: 'area', area: { slug } }),
  );

  test.each(['Đồng Tháp (mới)', 'Hà Nội (Hà Tây)', 'Tiền Giang 1', '100'])('%s is none', (text) =>
    expect(areas(text, '2024').kind).not.toBe('area'),
  );
});

test.each([
  ['can-tho', '2025-06-30', 'can-tho'],
  ['can-tho', '2025-07-01', 'can-tho-2025'],
  ['can-tho-2025', '2024-12-31', 'can-tho-2025'],
  ['ha-noi', '2026-11-30', 'ha-noi'],
])('for %s on %s %s answers', (slug, day, heir) => {
  const area = theCodebook.area(slug);
  expect(area && areaInForce(area, day, theCodebook.area).slug).toBe(heir);
});

describe('provinces gone before the 63', () => {
  const find = formerAreaFinder(theCodebook);

  test.each([
    ['Hà Tây', '2008-07-31', ['ha-noi']],
    ['tỉnh Hà Tây', '2008-07-31', ['ha-noi']],
    ['Ha Tay (1)', '2008-07-31', ['ha-noi']],
    ['QUẢNG NAM – ĐÀ NẴNG', '1996-12-31', ['da-nang', 'quang-nam']],
    ['Hà Sơn Bình', '1991', ['ha-noi', 'hoa-binh']],
  ])('«%s» was there until %s and became %j', (text, until, heirs) => {
    const area = find(text);
    expect(area?.until).toBe(until);
    expect(area && heirsOf(area, theCodebook).map(({ slug }) => slug)).toEqual(heirs);
  });

  test('none bears the name of an area of the lists', () => {
    const shared = theCodebook.formerAreas.filter(({ nameVi, nameEn, aliases }) =>
      [nameVi, nameEn, ...aliases].some((name) => BOUNDARIES.some((era) => areas(name, era).kind === 'area')),
    );
    expect(shared).toEqual([]);
    expect(theCodebook.areas.flatMap(({ names }) => find(names[0]?.nameVi ?? '') ?? [])).toEqual([]);
  });
});
