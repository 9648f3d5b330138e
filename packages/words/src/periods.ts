import { type Period, type PeriodParts, parsePeriod } from '@kts/domain';
import { MONTHS, MONTHS_SHORT } from './dates.ts';
import type { Language } from './language.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** As a heading: "Năm 2021", "Quý II/2023", "6 tháng đầu năm 2023", "Tháng 6/2023"; other text stays as it is. */
export function writePeriod(language: Language, period: Period): string {
  const parts = parsePeriod(period);
  if (parts === null) return period;
  return language === 'vi' ? vietnamese(parts) : english(parts);
}

function vietnamese({ year, frequency, index }: PeriodParts): string {
  if (frequency === 'A') return `Năm ${year}`;
  if (frequency === 'S') return `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  if (frequency === 'Q') return `Quý ${ROMAN[index - 1] ?? index}/${year}`;
  return `Tháng ${index}/${year}`;
}

function english({ year, frequency, index }: PeriodParts): string {
  if (frequency === 'A') return String(year);
  if (frequency === 'S') return `${index === 1 ? 'First' : 'Second'} half of ${year}`;
  if (frequency === 'Q') return `Q${index} ${year}`;
  return `${MONTHS[index - 1] ?? index} ${year}`;
}

/** Within a sentence: "năm 2021", "quý II/2023", "first half of 2023". */
export function writePeriodInText(language: Language, period: Period): string {
  const text = writePeriod(language, period);
  return language === 'vi' || text.includes(' half of ')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** For axes and narrow columns: "2021", "Quý II/2023", "6/2023". */
export function writePeriodShort(language: Language, period: Period): string {
  const parts = parsePeriod(period);
  if (parts === null) return period;
  const { year, frequency, index } = parts;
  if (frequency === 'A') return String(year);
  if (frequency === 'Q') return writePeriod(language, period);
  if (frequency === 'M')
    return language === 'vi' ? `${index}/${year}` : `${MONTHS_SHORT[index - 1] ?? index} ${year}`;
  return language === 'vi' ? `6T ${index === 1 ? 'đầu' : 'cuối'}/${year}` : `H${index} ${year}`;
}
