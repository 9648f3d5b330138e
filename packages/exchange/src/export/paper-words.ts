import {
  type Area,
  type AreaLevel,
  type Codebook,
  calledIn,
  type Indicator,
  type IsoDate,
  nameOn,
  type Verdict,
} from '@kts/domain';
import type { Language } from '@kts/words';

/** What the texts of a paper look names up in. */
export type Names = Pick<Codebook, 'indicator' | 'area' | 'source'>;

/** Names that fit a line; the codebook's own stand on every screen. */
const SHORT_NAMES: ReadonlyMap<string, Record<Language, string>> = new Map([
  [
    'digital-economy-grdp-share',
    { vi: 'Tỷ trọng kinh tế số trong GRDP', en: 'Digital-economy share of GRDP' },
  ],
  ['grdp', { vi: 'GRDP', en: 'GRDP' }],
  ['dti', { vi: 'Chỉ số chuyển đổi số (DTI)', en: 'Digital transformation index (DTI)' }],
  ['digital-economy-index', { vi: 'Chỉ số kinh tế số', en: 'Digital-economy index' }],
  ['digital-government-index', { vi: 'Chỉ số chính quyền số', en: 'Digital-government index' }],
  ['digital-society-index', { vi: 'Chỉ số xã hội số', en: 'Digital-society index' }],
  [
    'digital-tech-firms-per-1000',
    { vi: 'Doanh nghiệp công nghệ số/1.000 dân', en: 'Digital-technology firms per 1,000 people' },
  ],
  ['digital-tech-firms', { vi: 'Doanh nghiệp công nghệ số', en: 'Digital-technology firms' }],
  [
    'digital-tech-firm-growth',
    { vi: 'Tốc độ tăng DN công nghệ số', en: 'Growth of digital-technology firms' },
  ],
  ['fixed-broadband-household-share', { vi: 'Hộ có Internet cáp quang', en: 'Households with fibre' }],
  ['smartphone-share', { vi: 'Người dùng điện thoại thông minh', en: 'Smartphone users' }],
  ['sme-platform-share', { vi: 'DN nhỏ và vừa dùng nền tảng số', en: 'SMEs on digital platforms' }],
  ['ecommerce-retail-share', { vi: 'Thương mại điện tử trong bán lẻ', en: 'E-commerce in retail' }],
  ['econtract-firm-share', { vi: 'DN dùng hợp đồng điện tử', en: 'Firms with e-contracts' }],
  ['digital-labour-share', { vi: 'Lao động kinh tế số', en: 'Digital-economy labour' }],
  [
    'online-public-service-use',
    { vi: 'Người dân dùng dịch vụ công trực tuyến', en: 'Users of online services' },
  ],
  ['un-egov-rank', { vi: 'Xếp hạng chính phủ điện tử (LHQ)', en: 'UN e-government rank' }],
  ['union-initiatives-recognised', { vi: 'Sáng kiến được công nhận', en: 'Initiatives recognised' }],
]);

/** Names that fit a line where the area is the country: its share is of GDP. */
const SHORT_NAMES_OF_COUNTRY: ReadonlyMap<string, Record<Language, string>> = new Map([
  ['digital-economy-grdp-share', { vi: 'Tỷ trọng kinh tế số trong GDP', en: 'Digital-economy share of GDP' }],
  ['grdp', { vi: 'GDP', en: 'GDP' }],
]);

/** @param area whose figure it is: the country's share is of GDP */
export function shortName(code: string, names: Names, language: Language, area: string): string {
  const level = names.area(area)?.level;
  const ofCountry = level === 'country' ? SHORT_NAMES_OF_COUNTRY.get(code) : undefined;
  const short = ofCountry ?? SHORT_NAMES.get(code);
  return short?.[language] ?? fullName(names.indicator(code), level, language) ?? code;
}

/** The codebook's name without what stands in brackets. */
function fullName(known: Indicator | undefined, level: AreaLevel | undefined, language: Language) {
  if (known === undefined) return undefined;
  const { nameVi, nameEn } = calledIn(level, known);
  return (language === 'vi' ? nameVi : nameEn).replace(/\s*\([^)]*\)/g, '');
}

/** "tỉnh Tiền Giang", "thành phố Hà Nội", "cả nước". */
export function areaWithType(area: Area, on: IsoDate, language: Language): string {
  if (area.level === 'country') return language === 'vi' ? 'cả nước' : 'Viet Nam';
  const { nameVi, nameEn, type } = nameOfArea(area, on);
  if (language === 'vi') return `${type} ${nameVi}`;
  return type === 'thành phố' ? `${nameEn} City` : `${nameEn} Province`;
}

/** The name on a day; of a dissolved area that of its last one. */
const nameOfArea = (area: Area, on: IsoDate) =>
  nameOn(area, area.validTo !== null && area.validTo < on ? area.validTo : on);

export const plainName = (slug: string, names: Names, on: IsoDate, language: Language): string => {
  const area = names.area(slug);
  if (area === undefined) return slug;
  const { nameVi, nameEn } = nameOfArea(area, on);
  return language === 'vi' ? nameVi : nameEn;
};

const SHORT_SOURCES: ReadonlyMap<string, Record<Language, string>> = new Map([
  ['nso', { vi: 'thống kê', en: 'NSO' }],
  ['province', { vi: 'tỉnh', en: 'province' }],
  ['mic', { vi: 'Bộ', en: 'ministry' }],
  ['press', { vi: 'báo chí', en: 'press' }],
  ['government', { vi: 'Chính phủ', en: 'government' }],
  ['vcci', { vi: 'VCCI', en: 'VCCI' }],
  ['vecom', { vi: 'VECOM', en: 'VECOM' }],
  ['un', { vi: 'LHQ', en: 'UN' }],
  ['union', { vi: 'Công đoàn', en: 'union' }],
]);

export const shortSource = (code: string, names: Names, language: Language): string => {
  const source = names.source(code);
  return SHORT_SOURCES.get(code)?.[language] ?? (language === 'vi' ? source?.nameVi : source?.nameEn) ?? code;
};

export const VERDICT_WORDS: Readonly<Record<Language, Record<Verdict, string>>> = {
  vi: {
    'area-dissolved': 'Dừng theo dõi do sắp xếp địa giới',
    met: 'Đạt',
    missed: 'Không đạt',
    'awaiting-official': 'Chờ số chính thức',
    'met-early': 'Đạt trước hạn',
    insufficient: 'Chưa đủ căn cứ',
    'on-track': 'Đúng tiến độ',
    accelerate: 'Có tiến bộ, cần tăng tốc',
    slow: 'Chậm',
    reversing: 'Thụt lùi',
  },
  en: {
    'area-dissolved': 'No longer followed: province dissolved',
    met: 'Met',
    missed: 'Not met',
    'awaiting-official': 'Awaiting official figure',
    'met-early': 'Met early',
    insufficient: 'Not enough to judge',
    'on-track': 'On track',
    accelerate: 'Progress, must speed up',
    slow: 'Slow',
    reversing: 'Moving away',
  },
};

/** "a; b; c", and how many more there are: nothing is left out in silence. */
export function listed(items: readonly string[], most: number, language: Language): string {
  if (items.length <= most) return items.join('; ');
  const rest = items.length - most;
  const shown = items.slice(0, most).join('; ');
  return language === 'vi' ? `${shown} và ${rest} nội dung khác` : `${shown} and ${rest} more`;
}
