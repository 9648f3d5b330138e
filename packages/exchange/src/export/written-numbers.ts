import { type Indicator, isRank, periodParts, type Period } from '@kts/domain';
import type { Language } from '@kts/words';

type Written = Pick<Indicator, 'code' | 'unit' | 'unitEn' | 'decimals' | 'accumulation'>;

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Between a figure and its per cent sign, which must not be torn apart at the end of a line. */
const NBSP = '\u00a0';

/** Making a formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language}|${least}|${most}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formatters.set(key, made);
  return made;
}

/** `8619` → "8.619", `8.592, 2` → "8,59"; a true minus; −0 after rounding is 0. */
export const writeNumber = (language: Language, value: number, least: number, most = least): string =>
  formatter(language, least, most)
    .format(value)
    .replace(/^-(?=[0.,]+$)/, '')
    .replace('-', '\u2212');

/** "+1,60", "−0,85". */
export const writeSigned = (language: Language, value: number, decimals: number): string => {
  const written = writeNumber(language, value, decimals);
  return value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
};

const joined = (figure: string, unit: string): string => {
  if (unit === '') return figure;
  return unit.startsWith('%') ? `${figure}${NBSP}${unit}` : `${figure} ${unit}`;
};

/** The unit as it follows a figure: none for places and for indices from 0 to 1. */
export function unitOf(indicator: Written, language: Language): string {
  const unit = language === 'vi' ? indicator.unit : indicator.unitEn;
  if (isRank(indicator) || /\(0[–-]1\)/.test(unit)) return '';
  return unit.replace(/\s*\([^)]*\)$/, '');
}

/** A reading with all decimals of its indicator: "8,59 %", "100.314 tỷ đồng", "0,4856". */
export const writeFigure = (indicator: Written, value: number, language: Language): string =>
  joined(writeNumber(language, value, indicator.decimals), unitOf(indicator, language));

/** A promise without closing zeros: "15 %", "10–20 %". */
export function writePromise(
  indicator: Written,
  { value, valueMax }: { readonly value: number; readonly valueMax: number | null },
  language: Language,
): string {
  const write = (each: number) => writeNumber(language, each, 0, indicator.decimals);
  const figure = valueMax === null ? write(value) : `${write(value)}–${write(valueMax)}`;
  return joined(figure, unitOf(indicator, language));
}

/** The unit of a difference: points for shares, places for ranks. */
export function differenceUnitOf(indicator: Written, language: Language): string {
  if (isRank(indicator)) return language === 'vi' ? 'bậc' : 'places';
  const unit = unitOf(indicator, language);
  if (!unit.startsWith('%')) return unit;
  return language === 'vi' ? `điểm${NBSP}%` : 'percentage points';
}

/** A distance, without its sign: "6,41 điểm %". */
export const writeDistance = (indicator: Written, value: number, language: Language): string =>
  joined(writeNumber(language, Math.abs(value), indicator.decimals), differenceUnitOf(indicator, language));

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "năm 2021", "quý II/2023", "tháng 6/2023". */
export function writePeriod(period: Period, language: Language): string {
  const { year, frequency, index } = periodParts(period);
  const roman = ROMAN[index - 1] ?? '';
  const words = {
    vi: {
      A: `năm ${year}`,
      S: index === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`,
      Q: `quý ${roman}/${year}`,
      M: `tháng ${index}/${year}`,
    },
    en: { A: `${year}`, S: `half ${index} of ${year}`, Q: `Q${index} ${year}`, M: `${index}/${year}` },
  };
  return words[language][frequency];
}

/** As a column or an axis has it: "2021", "6/2023", "Q.II/2023". */
export function writePeriodShort(period: Period, language: Language): string {
  const { year, frequency, index } = periodParts(period);
  if (frequency === 'A') return String(year);
  if (frequency === 'M') return `${index}/${year}`;
  if (frequency === 'Q') return language === 'vi' ? `Q.${ROMAN[index - 1]}/${year}` : `Q${index}/${year}`;
  return language === 'vi' ? `6T${index}/${year}` : `H${index}/${year}`;
}

/** A day as Vietnamese papers write it: "30/6/2025", the first nine days and two months with a zero. */
export function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
