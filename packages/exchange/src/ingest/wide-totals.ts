import type { TableRow } from '../formats/table.ts';
import { fold } from './fold.ts';
import { isTotal } from './rows-aside.ts';
import type { FigureColumn } from './wide-columns.ts';
import type { WideContext } from './wide-context.ts';
import { withoutTranslation } from './wide-keys.ts';

const TOTAL_WORDS =
  /^(?:[ivx]+[. ]+)?(?:tong (?:so|cong|chung|toan)?.*(?:tinh|thanh|vung|ca nuoc|so|cong)?|binh quan.*|trung binh.*|cong|cong .*|gia tri trung (?:binh|vi).*|total|average|(?:gia tri )?(?:cao|thap|lon|nho) nhat)$/;

/** True for a row that sums up others, by the text that names it. */
export function isTotalRow(context: WideContext, text: string): boolean {
  if (text === '') return false;
  const label = withoutTranslation(text, context.lexicon);
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

/** True for the row of the whole country among provinces: its shares are figures, its amounts are sums. */
export function isCountryRow({ shape, lexicon, provinces }: WideContext, row: TableRow): boolean {
  const name = withoutTranslation(row.cells[shape.places.get('province') ?? -1] ?? '', lexicon);
  return provinces > 1 && name.trim() !== '' && lexicon.area(name, '2024')?.level === 'country';
}

/** What the column's figure of the country is: told by the source, a sum of the provinces, or not known. */
export function countryFigure(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
): 'told' | 'sum' | null {
  const { shape, section, constants, lexicon } = context;
  const inRow = context.heading(row.cells[shape.places.get('indicator') ?? -1] ?? '').indicator;
  const constant = lexicon.indicator(constants.indicator ?? '');
  const indicator = column.indicator ?? inRow ?? section?.indicator ?? constant;
  if (indicator === null || indicator.countryValue !== 'national') return null;
  return indicator.restate === 'sum' ? 'sum' : 'told';
}

const withoutNumber = (label: string): string => label.replace(/^\s*(?:[IVX]+|\d+)\s*[.):-]\s*/, '');
