import type { Language } from '@kts/words/language';

/** What an indicator says of how its figures are written. */
export type Written = {
  readonly code: string;
  readonly unit: string;
  readonly unitEn: string;
  readonly decimals: number;
};

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Between a figure and its unit: they must not be torn apart at the end of a line. */
const NBSP = '\u00a0';
const MINUS = '\u2212';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, least: number, most: number, sign: 'auto' | 'exceptZero') {
  const key = `${language}|${least}|${most}|${sign}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: sign,
    useGrouping: true,
  });
  formatters.set(key, made);
  return made;
}

const write = (format: Intl.NumberFormat, value: number): string =>
  // −0 after rounding is 0; a hyphen is no minus.
  format
    .format(value)
    .replace(/^-(?=[0.,]+$)/, '')
    .replace('-', MINUS);

/** `8.592, 2` → "8,59"; all decimals are kept, so that columns line up. */
export const writeNumber = (language: Language, value: number, decimals: number): string =>
  write(formatter(language, decimals, decimals, 'auto'), value);

/** As {@link writeNumber} without closing zeros: the 15 of a target is "15", not "15,00". */
export const writeTrimmed = (language: Language, value: number, decimals: number): string =>
  write(formatter(language, 0, decimals, 'auto'), value);

/** "+0,0758", "−0,85". */
export const writeSigned = (language: Language, value: number, decimals: number): string =>
  write(formatter(language, decimals, decimals, 'exceptZero'), value);

const isRankUnit = ({ code }: Pick<Written, 'code'>): boolean => code.endsWith('-rank');

/** The unit as it follows a figure: none for ranks and for indices from 0 to 1. */
export function unitOf(indicator: Written, language: Language): string {
  const unit = language === 'vi' ? indicator.unit : indicator.unitEn;
  if (isRankUnit(indicator) || /\(0[–-]1\)/.test(unit)) return '';
  return unit.replace(/\s*\([^)]*\)$/, '');
}

const DIFFERENCES = {
  vi: { percent: 'điểm %', points: 'điểm', places: 'bậc' },
  en: { percent: 'percentage points', points: 'points', places: 'places' },
} as const;

/** The unit of a difference between two figures: two shares differ by percentage points. */
export function differenceUnitOf(indicator: Written, language: Language): string {
  const words = DIFFERENCES[language];
  if (isRankUnit(indicator)) return words.places;
  if (indicator.unit.startsWith('%')) return words.percent;
  return unitOf(indicator, language) || words.points;
}

export const joinUnit = (figure: string, unit: string): string =>
  unit === '' ? figure : `${figure}${NBSP}${unit}`;
