import type { TableRow } from '../../formats/table.ts';
import { fold } from '@kts/words/reading/fold';
import { findPeriod } from '@kts/words/reading/heading-period';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { contentOf } from './column-content.ts';
import { declaredColumn } from './declared-column.ts';
import { type ColumnHeading, headingFacts } from './heading-facts.ts';
import type { HeadingCell } from './heading-paths.ts';
import type { ReadFacts } from './row-kinds.ts';
import { factsOf, type FigureColumn, type ColumnPlace, type TableColumn } from './table-column.ts';

export type ColumnSource = {
  readonly read: ReadFacts;
  readonly lexicon: Lexicon;
  /** The first rows below the heading. */
  readonly body: readonly TableRow[];
  /** Place of the heading's last row. */
  readonly headingAt: number;
};

/**
 * What one column holds: from its headings, what a person declared of it, and the cells below.
 * @param declared see ImportSettings.meanings
 * @param before the column to the left, whose place in the order "Hạng" beside it is
 */
export function readColumn(
  path: readonly HeadingCell[],
  source: ColumnSource,
  declared: string | undefined,
  before: TableColumn | undefined,
): TableColumn {
  const index = before === undefined ? 0 : before.index + 1;
  const place: ColumnPlace = { index, name: path.map(({ text }) => text).join(' / '), path };
  const content = contentOf(index, source.body);
  const heading = headingFacts(path, source.read, source.lexicon);
  const isFilled = content === 'numbers';
  if (declared !== undefined) return declaredColumn(place, declared, heading, source.lexicon);
  if (heading.isValue && heading.aside === null)
    return { ...figuresOf(place, heading, source.headingAt), isFilled: true };
  const aside = asideOf(place, heading, content);
  if (aside !== null) return aside;
  if (heading.role !== null && !(isFilled && isOfMen(place, source)))
    return { ...place, kind: 'key', role: heading.role };
  if (content === 'text' && heading.indicator === null && heading.period === null)
    return { ...place, kind: 'text' };
  const rank =
    before?.kind === 'figures' && heading.unread.length > 0
      ? rankBeside(place, heading, before, source.lexicon)
      : null;
  return { ...(rank ?? figuresOf(place, heading, source.headingAt)), isFilled };
}

function asideOf(
  place: ColumnPlace,
  { aside, unread }: ColumnHeading,
  content: ReturnType<typeof contentOf>,
): TableColumn | null {
  if (aside !== null && content !== 'text') return { ...place, kind: 'aside', why: aside };
  const isBlank = content === 'blank' && (place.name === '' || unread.length > 0);
  return isBlank ? { ...place, kind: 'aside', why: 'blank' } : null;
}

const figuresOf = (place: ColumnPlace, heading: ColumnHeading, headingAt: number): FigureColumn => ({
  ...place,
  ...factsOf(heading),
  kind: 'figures',
  isFilled: true,
  // A column without a heading is asked about by its letter.
  unread:
    heading.isBare && heading.unread.length === 0
      ? [{ key: '', text: place.name, cells: [{ at: headingAt, column: place.index }] }]
      : heading.unread,
});

/** "Nam" heads years, or men: numbers below it are no years. */
const isOfMen = ({ index, name }: ColumnPlace, { body }: ColumnSource): boolean =>
  fold(name) === 'nam' && !body.some(({ cells }) => findPeriod(cells[index] ?? '').period !== null);

/** "DTI | Hạng": the place in the order by the column before. */
function rankBeside(
  place: ColumnPlace,
  heading: ColumnHeading,
  before: FigureColumn,
  lexicon: Lexicon,
): FigureColumn | null {
  if (!heading.unread.every(({ key }) => /^(?:xep |thu )?hang$|^vi (?:tri|thu)$|^rank$/.test(key)))
    return null;
  const indicator = lexicon.codebook.indicator(`${before.indicator?.code}-rank`);
  if (indicator === undefined) return null;
  return {
    ...place,
    ...factsOf(heading),
    kind: 'figures',
    isFilled: true,
    indicator,
    area: before.area,
    period: heading.period ?? before.period,
    unit: null,
    status: heading.status ?? before.status,
    mark: heading.mark ?? before.mark,
    unread: [],
    isPart: false,
  };
}
