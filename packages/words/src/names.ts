import { type Area, type Codebook, calledIn, type IsoDate, nameOn } from '@kts/domain';
import type { Language } from './language.ts';

/** Where names are looked up. */
export type Names = Pick<Codebook, 'indicator' | 'area' | 'source'>;

/** A name that fits a line. @param area whose figure it is: the country's share is of GDP */
export function shortName(code: string, names: Names, language: Language, area: string): string {
  const known = names.indicator(code);
  if (known === undefined) return code;
  const called = calledIn(names.area(area)?.level, known);
  const [name, short] = language === 'vi' ? [called.nameVi, called.shortVi] : [called.nameEn, called.shortEn];
  return short ?? name.replace(/\s*\([^)]*\)/g, '');
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

export const shortSource = (code: string, names: Names, language: Language): string => {
  const source = names.source(code);
  if (source === undefined) return code;
  return language === 'vi' ? (source.shortVi ?? source.nameVi) : (source.shortEn ?? source.nameEn);
};

/** "a; b; c", and how many more there are: nothing is left out in silence. */
export function listed(items: readonly string[], most: number, language: Language): string {
  if (items.length <= most) return items.join('; ');
  const rest = items.length - most;
  const shown = items.slice(0, most).join('; ');
  return language === 'vi' ? `${shown} và ${rest} nội dung khác` : `${shown} and ${rest} more`;
}
