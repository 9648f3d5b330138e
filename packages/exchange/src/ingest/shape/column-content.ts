import { BOUNDARIES, type ColumnRole } from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import { bare } from '@kts/words/reading/fold';
import { findPeriod } from '@kts/words/reading/heading-period';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { readNumber } from '@kts/words/reading/number';
import { ownDerivation } from '@kts/words/reading/own-words';
import { QUALIFIER } from '@kts/words/reading/plain-words';
import type { ReadFacts } from './row-kinds.ts';

type Body = readonly TableRow[];

/** The first rows below the heading decide whether a column holds figures. */
export function contentOf(index: number, body: Body): 'numbers' | 'text' | 'blank' {
  let numbers = 0;
  let texts = 0;
  for (const { cells } of body) {
    const { kind } = readNumber(cells[index] ?? '');
    if (kind === 'value' || kind === 'either') numbers += 1;
    else if (kind === 'refused') texts += 1;
  }
  if (numbers + texts === 0) return 'blank';
  return numbers * 2 >= texts ? 'numbers' : 'text';
}

/** What the cells of a column name: provinces, indicators, periods; null for none of them. */
export function roleByContent(
  index: number,
  body: Body,
  lexicon: Lexicon,
  read: ReadFacts,
): ColumnRole | null {
  const texts = [
    ...new Set(
      body.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => /\p{L}|^\d{4}$/u.test(cell)),
    ),
  ];
  if (texts.length === 0) return null;
  const share = (is: (text: string) => boolean): number => texts.filter(is).length / texts.length;
  if (share((text) => BOUNDARIES.some((era) => lexicon.area(text, era) !== null)) >= 0.4) return 'province';
  if (share((text) => read(text).indicator !== null) >= 0.3) return 'indicator';
  if (share((text) => isWholePeriod(text)) >= 0.6) return 'period';
  return null;
}

/** A column, and the role of the keys in it. */
type Beside = { readonly index: number; readonly kind: string; readonly role?: ColumnRole };

/** Longer texts are prose. */
const LONGEST_NAME = 40;

/**
 * Whether the texts of a column each say something of their rows ("Nữ", "Trong đó: …"), or are remarks. Names of
 * rows do, where no key stands before the figures, and so do few texts that come again.
 */
export function splitsRows(
  { index }: Beside,
  columns: readonly Beside[],
  body: Body,
  read: ReadFacts,
): boolean {
  const texts = body.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '');
  const distinct = new Set(texts);
  const tells = (text: string): boolean =>
    read(text).share !== null ||
    ownDerivation(text) !== null ||
    (text.length <= LONGEST_NAME && QUALIFIER.test(bare(text)));
  if ([...distinct].some(tells)) return true;
  const firstFigure = columns.findIndex(({ kind }) => kind === 'figures');
  const isName = index < firstFigure && !columns.some(({ role }) => role !== undefined && isNaming(role));
  return isName || (texts.length > 1 && distinct.size * 2 <= texts.length);
}

const isNaming = (role: ColumnRole): boolean =>
  role === 'province' || role === 'provinceCode' || role === 'indicator' || role === 'period';

const isWholePeriod = (text: string): boolean => {
  const { period, rest } = findPeriod(text);
  return period !== null && rest.trim() === '';
};
