import { fold } from './fold.ts';
import { withoutTranslation } from './translation.ts';
import type { Lexicon } from './lexicon.ts';
import { isTotal } from './total-words.ts';

const TOTAL_WORDS =
  /^(?:[ivx]{1,5}[. ]{1,2})?(?:tong (?:so|cong|chung|toan)?.*|binh quan.*|trung binh.*|cong|cong .*|gia tri trung (?:binh|vi).*|total|average|(?:gia tri )?(?:cao|thap|lon|nho) nhat)$/;

/** What the name of a row in a table by province is. */
export type NameSort = 'sum' | 'country' | 'former' | 'other';

/** Sorts the name of a row: a sum or region, the country, a province that is gone, or anything else. */
export function nameSort(lexicon: Lexicon, label: string): NameSort {
  const name = withoutTranslation(label, lexicon);
  if (lexicon.formerArea(name) !== null) return 'former';
  if (isTotal(name) || isTotalWords(name)) return 'sum';
  const area = areaNamed(lexicon, name);
  if (area === null) return isGroup(name) ? 'sum' : 'other';
  if (area.level === 'region') return 'sum';
  return area.level === 'country' ? 'country' : 'other';
}

const isTotalWords = (name: string): boolean =>
  /^\s*[ivxtbcgvlt(]/i.test(name) && TOTAL_WORDS.test(fold(name));
const isGroup = (name: string): boolean =>
  /^\s*[ivxvkm]/i.test(name) && /^(?:[ivx]{1,5} )?(?:vung|khu vuc|mien) /.test(fold(name));

const withoutNumber = (label: string): string => label.replace(/^\s*(?:[IVX]+|\d+)\s*[.):-]\s*/, '');

function areaNamed(lexicon: Lexicon, name: string): ReturnType<Lexicon['area']> {
  return (
    lexicon.area(name, '2025') ??
    lexicon.area(name, '2024') ??
    (/^\s*(?:[IVX]+|\d+)\s*[.):-]/.test(name)
      ? (lexicon.area(withoutNumber(name), '2024') ?? lexicon.area(withoutNumber(name), '2025'))
      : null)
  );
}
