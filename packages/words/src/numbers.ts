import type { Language } from './language.ts';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Between a figure and its unit: they must not be torn apart at the end of a line. */
export const NBSP = '\u00a0';
const MINUS = '\u2212';

/** Making a formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.NumberFormat>();

type Shape = { readonly least: number; readonly most: number; readonly sign: 'auto' | 'exceptZero' };

function formatter(language: Language, { least, most, sign }: Shape): Intl.NumberFormat {
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
  write(formatter(language, { least: decimals, most: decimals, sign: 'auto' }), value);

/** As {@link writeNumber} without closing zeros: the 15 of a target is "15", not "15,00". */
export const writeTrimmed = (language: Language, value: number, decimals: number): string =>
  write(formatter(language, { least: 0, most: decimals, sign: 'auto' }), value);

/** "+0,0758", "−0,85". */
export const writeSigned = (language: Language, value: number, decimals: number): string =>
  write(formatter(language, { least: decimals, most: decimals, sign: 'exceptZero' }), value);

/** A figure with what it is counted in; '' for what has no unit. */
export const joinUnit = (figure: string, unit: string): string =>
  unit === '' ? figure : `${figure}${NBSP}${unit}`;
