import type { RegisteredTarget } from '@kts/contract';
import { fold } from '@kts/words/reading/fold';
import type { RegisterSearch } from './search.ts';

/** What the text search looks at, besides the fields. */
export type Wording = (target: RegisteredTarget) => readonly (string | null)[];

/**
 * Whether a target is among those asked for. Each word of the text is found somewhere, tones not needed.
 * @param scoped codes of the targets of the scope; null: all
 */
export function isWanted(
  target: RegisteredTarget,
  { of, indicator, year, document, text = '' }: RegisterSearch,
  scoped: ReadonlySet<string> | null,
  wording: Wording,
): boolean {
  return (
    (of === undefined || target.area === of) &&
    (indicator === undefined || target.indicator === indicator) &&
    (year === undefined || target.period.startsWith(year)) &&
    (document === undefined || target.document.code === document) &&
    (scoped === null || scoped.has(target.code)) &&
    hasWords(text, wording(target))
  );
}

/** Whether every word stands somewhere; tones and the stroke of Đ are not needed. */
export function hasWords(text: string, where: readonly (string | null)[]): boolean {
  const words = fold(text).split(' ');
  const all = fold(where.filter((part) => part !== null).join(' '));
  return words.every((word) => all.includes(word));
}
