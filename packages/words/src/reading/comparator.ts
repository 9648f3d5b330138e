import type { Comparator } from '@kts/domain';
import { byWord } from './by-word.ts';
import { bare } from './fold.ts';

/** How offices say which way a figure of a target is meant, by {@link bare}. */
const COMPARATOR_WORDS: Readonly<Record<Comparator, readonly string[]>> = {
  '>=': [
    '>=',
    '≥',
    '=>',
    'tu',
    'tro len',
    'it nhat',
    'toi thieu',
    'khong duoi',
    'khong it hon',
    'tren',
    '>',
    'at least',
  ],
  '<=': [
    '<=',
    '≤',
    '=<',
    'toi da',
    'nhieu nhat',
    'khong qua',
    'duoi',
    '<',
    'trong nhom',
    'thuoc nhom',
    'at most',
  ],
  '=': ['=', 'dat', 'bang', 'equal', 'equals', 'reach'],
  '~': ['~', '≈', 'khoang', 'gan', 'xap xi', 'about'],
  range: ['range', 'trong khoang', 'khoang tu den', 'tu den', 'tu ... den', 'between'],
};

const COMPARATOR_OF = byWord(COMPARATOR_WORDS);

/** "≥", "ít nhất", "không quá": which way a figure is meant, or null. */
export const readComparator = (text: string): Comparator | null => COMPARATOR_OF.get(bare(text)) ?? null;

/** The words or signs before the first digit; a minus belongs to the figure. */
export function splitSign(text: string): { sign: string; figures: string } {
  const plain = bare(text);
  const [, sign = '', figures = plain] = /^([^\d(+-]+)([\d(+-].*)$/.exec(plain) ?? [];
  return { sign: sign.trim(), figures: figures.trim() };
}

/** "50-60", "từ 50 đến 60": both ends; the second is empty where there is one. */
export function endsOf(figures: string, max: string): { min: string; max: string } {
  if (max !== '') return { min: figures, max };
  const [, first = figures, last = ''] = /^(.*\d ?%?) ?(?:-|den|to) ?(\d.*)$/.exec(figures) ?? [];
  return { min: first, max: last };
}
