import { fold } from './fold.ts';
import { isTotal } from './rows-aside.ts';
import type { WideContext } from './wide-context.ts';

const TOTAL_WORDS =
  /^(?:[ivx]+[. ]+)?(?:tong (?:so|cong|chung|toan)?.*(?:tinh|thanh|vung|ca nuoc|so|cong)?|binh quan.*|trung binh.*|cong|cong .*|gia tri trung (?:binh|vi).*|total|average)$/;

/** True for a row that sums up others, by the text that names it. */
export function isTotalRow(context: WideContext, label: string): boolean {
  if (label === '') return false;
  const { shape, lexicon } = context;
  const isByProvince = shape.places.has('province') || shape.places.has('provinceCode');
  if (isTotal(label)) return true;
  if (!isByProvince) return false;
  const plain = fold(label);
  if (TOTAL_WORDS.test(plain)) return true;
  const area =
    lexicon.area(label, '2024') ??
    lexicon.area(label, '2025') ??
    lexicon.area(withoutNumber(label), '2024') ??
    lexicon.area(withoutNumber(label), '2025');
  if (area === null) return /^(?:[ivx]+ )?(?:vung|khu vuc|mien) /.test(plain);
  return area.level === 'region' || (area.level === 'country' && context.provinces > 1);
}

const withoutNumber = (label: string): string => label.replace(/^\s*(?:[IVX]+|\d+)\s*[.):-]\s*/, '');
