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
