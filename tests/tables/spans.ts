import { parsePeriod } from '@kts/domain';
import type { Status } from './facts.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** Spellings of a period, the simplest first; all of them say one thing only. */
export function spellings(period: string): readonly string[] {
  const { year, frequency, index } = parsePeriod(period) ?? { year: 0, frequency: 'A', index: 1 };
  if (frequency === 'A') return [`${year}`, `Năm ${year}`, `năm ${year}`];
  if (frequency === 'Q')
    return [
      `Quý ${ROMAN[index]}/${year}`,
      `Quý ${ROMAN[index]} năm ${year}`,
      `Q${index}/${year}`,
      `${year}-Q${index}`,
    ];
  if (frequency === 'S') return [`6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`, `${year}-S${index}`];
  return [
    `Tháng ${index}/${year}`,
    `Tháng ${index} năm ${year}`,
    `${String(index).padStart(2, '0')}/${year}`,
  ];
}

/** The part of a period below its year: "Quý II", "Tháng 6". */
export function withinYear(period: string): string {
  const { frequency, index } = parsePeriod(period) ?? { frequency: 'A', index: 1 };
  if (frequency === 'Q') return `Quý ${ROMAN[index]}`;
  if (frequency === 'S') return index === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm';
  return frequency === 'M' ? `Tháng ${index}` : 'Cả năm';
}

export const yearOf = (period: string): string => period.slice(0, 4);

/** As running text names it: "năm 2023", "quý II năm 2023". */
export function inText(period: string): string {
  const part = withinYear(period);
  if (part === 'Cả năm') return `năm ${yearOf(period)}`;
  return part.endsWith('năm')
    ? `${part} ${yearOf(period)}`
    : `${part.toLowerCase().replace(/quý (i+v?)$/, (_, n) => `quý ${n.toUpperCase()}`)} năm ${yearOf(period)}`;
}

/** A status in a heading: "Sơ bộ 2023", "Ước 2024"; a mark that a note explains, or none. */
export function marked(text: string, status: Status | undefined, style: number): string {
  if (status === undefined || status === 'A') return text;
  if (status === '?') return `${text} (*)`;
  const word = status === 'P' ? 'Sơ bộ' : 'Ước';
  return [`${word} ${text}`, `${text} (${word.toLowerCase()})`, `${word}\n${text}`][style] ?? text;
}
