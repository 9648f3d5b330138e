import { COLUMN_ROLES, type ColumnRole } from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import { fold } from '@kts/words/reading/fold';
import { findPeriod } from '@kts/words/reading/heading-period';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { contentOf } from './column-content.ts';
import { type ColumnHeading, type HeadingFacts, headingFacts } from './heading-facts.ts';
import type { HeadingCell } from './heading-paths.ts';
import type { ReadFacts } from './row-kinds.ts';

type Place = { readonly index: number; readonly name: string; readonly path: readonly HeadingCell[] };

export type FigureColumn = Place & {
  readonly kind: 'figures';
  /** Figures stand below it. */
  readonly isFilled: boolean;
} & HeadingFacts;

export type AsideReason = 'blank' | 'plan' | 'comparison' | 'declared';

export type TableColumn =
  | FigureColumn
  | (Place & { readonly kind: 'key'; readonly role: ColumnRole })
  /** Texts beside the figures under a heading that is no role of ours. */
  | (Place & { readonly kind: 'text' })
  | (Place & { readonly kind: 'aside'; readonly why: AsideReason });

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
  const place: Place = { index, name: path.map(({ text }) => text).join(' / '), path };
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
  place: Place,
  { aside, unread }: ColumnHeading,
  content: ReturnType<typeof contentOf>,
): TableColumn | null {
  if (aside !== null && content !== 'text') return { ...place, kind: 'aside', why: aside };
  const isBlank = content === 'blank' && (place.name === '' || unread.length > 0);
  return isBlank ? { ...place, kind: 'aside', why: 'blank' } : null;
}

const figuresOf = (place: Place, heading: ColumnHeading, headingAt: number): FigureColumn => ({
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

function factsOf(heading: ColumnHeading): HeadingFacts {
  const { indicator, area, period, unit, status, mark, unread, whole, isPart, isValue } = heading;
  return { indicator, area, period, unit, status, mark, unread, whole, isPart, isValue };
}

/** "Nam" heads years, or men: numbers below it are no years. */
const isOfMen = ({ index, name }: Place, { body }: ColumnSource): boolean =>
  fold(name) === 'nam' && !body.some(({ cells }) => findPeriod(cells[index] ?? '').period !== null);

/** "DTI | Hạng": the place in the order by the column before. */
function rankBeside(
  place: Place,
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

/** `ignore`, `label`, `role:province`, or what the figures are: `indicator:grdp period:2023 unit:%`. */
function declaredColumn(
  place: Place,
  declared: string,
  heading: ColumnHeading,
  lexicon: Lexicon,
): TableColumn {
  if (declared === 'ignore') return { ...place, kind: 'aside', why: 'declared' };
  const said = new Map(declared.split(' ').map((pair): [string, string] => cut(pair)));
  const role = COLUMN_ROLES.find((known) => known === said.get('role'));
  if (role !== undefined && role !== 'value') return { ...place, kind: 'key', role };
  const period = said.get('period');
  return {
    ...place,
    ...factsOf(heading),
    kind: 'figures',
    isFilled: true,
    indicator: lexicon.codebook.indicator(said.get('indicator') ?? '') ?? heading.indicator,
    area: said.get('province') ?? heading.area,
    period: period === undefined ? heading.period : { kind: 'text', text: period },
    unit: said.get('unit')?.replaceAll('_', ' ') ?? heading.unit,
    unread: [],
    isPart: false,
  };
}

function cut(pair: string): [string, string] {
  const at = pair.indexOf(':');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
