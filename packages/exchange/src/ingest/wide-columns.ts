import type { ColumnRole, Indicator, ObservationStatus } from '@kts/domain';
import { COLUMN_ROLES } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { contentOf } from './column-content.ts';
import { fold } from './fold.ts';
import type { HeadingPeriod } from './heading-period.ts';
import { findPeriod, joinPeriods } from './heading-period.ts';
import type { HeadingPart } from './heading-text.ts';
import { readHeading } from './heading-text.ts';
import type { Lexicon } from './lexicon.ts';

/** A column of figures and what its heading says of all of them. */
export type FigureColumn = {
  readonly kind: 'figures';
  readonly index: number;
  readonly name: string;
  readonly indicator: Indicator | null;
  readonly area: string | null;
  readonly period: HeadingPeriod | null;
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
};

export type WideColumn =
  | FigureColumn
  | { readonly kind: 'role'; readonly index: number; readonly name: string; readonly role: ColumnRole }
  /** Known to hold no figures of ours, or nothing at all. */
  | {
      readonly kind: 'aside';
      readonly index: number;
      readonly name: string;
      readonly why: 'blank' | 'text' | 'plan' | 'comparison' | 'declared';
    }
  | {
      readonly kind: 'unknown';
      readonly index: number;
      readonly name: string;
      readonly like: Indicator | null;
    };

/** Parents that only group what stands under them. */
const GROUPING = new Set([
  'trong do',
  'chia ra',
  'cac chi tieu',
  'cac nam',
  'theo nam',
  'chia theo nam',
  'qua cac nam',
  'nam bao cao',
  'so lieu cac nam',
  'so lieu qua cac nam',
]);
const NEUTRAL_ROLES = new Set<ColumnRole>(['value', 'period', 'indicator', 'unit']);

type Body = readonly TableRow[];

/** What one column holds: from its headings, what a person declared, the cells below, and the column before. */
export function readColumn(
  index: number,
  headings: readonly string[],
  body: Body,
  lexicon: Lexicon,
  declared: string | undefined,
  before: WideColumn | undefined,
): WideColumn {
  const name = headings.join(' / ');
  if (declared !== undefined) return declaredColumn(index, name, declared, headings, lexicon);
  const content = contentOf(index, body);
  if (content === 'blank' && name === '') return { kind: 'aside', index, name, why: 'blank' };
  const parts = headings.map((heading) => readHeading(heading, lexicon));
  const read = withoutMen(combine(parts, lexicon), name, index, body);
  if (read.aside !== null) return { kind: 'aside', index, name, why: read.aside };
  if (read.role !== null) return { kind: 'role', index, name, role: read.role };
  const figures = figuresOf(read, content, before, lexicon);
  if (figures !== null) return { kind: 'figures', index, name, ...figures };
  if (content === 'numbers') return { kind: 'unknown', index, name, like: suggestion(read, lexicon) };
  return { kind: 'aside', index, name, why: content === 'blank' ? 'blank' : 'text' };
}

type Figures = Omit<FigureColumn, 'kind' | 'index' | 'name'>;

function figuresOf(
  read: Combined,
  content: ReturnType<typeof contentOf>,
  before: WideColumn | undefined,
  lexicon: Lexicon,
): Figures | null {
  const { indicator, area, period, unit, status } = read;
  const isFigures = content !== 'text' || indicator !== null || period !== null;
  if (read.isUnderstood && isFigures) return { indicator, area, period, unit, status };
  return before?.kind === 'figures' ? rankBeside(read, before, lexicon) : null;
}

/** "Nam" heads years, or men. */
function withoutMen(read: Combined, name: string, index: number, body: Body): Combined {
  if (fold(name) !== 'nam') return read;
  const isYears = body.some(({ cells }) => findPeriod(cells[index] ?? '').period !== null);
  if (isYears || contentOf(index, body) !== 'numbers') return read;
  return { ...read, role: null, isUnderstood: false };
}

/** "DTI | Hạng": the place in the order by the column before. */
function rankBeside(read: Combined, before: FigureColumn, lexicon: Lexicon): Figures | null {
  if (!/^(?:xep |thu )?hang$|^vi (?:tri|thu)$/.test(read.rest)) return null;
  const indicator = lexicon.codebook.indicator(`${before.indicator?.code}-rank`);
  const { area, period, status } = before;
  return indicator === undefined
    ? null
    : { indicator, area, period: read.period ?? period, unit: null, status: read.status ?? status };
}

type Combined = Omit<HeadingPart, 'text'> & { readonly isUnderstood: boolean };

function combine(parts: readonly HeadingPart[], lexicon: Lexicon): Combined {
  const told = parts.filter((part) => part.text !== '' && !GROUPING.has(fold(part.text)));
  const last = <T>(pick: (part: HeadingPart) => T | null): T | null =>
    told.reduce<T | null>((found, part) => pick(part) ?? found, null);
  const pairs = pairedIndicator(told, lexicon);
  const indicator = pairs ?? last((part) => part.indicator);
  const period = periodOfAll(told);
  const area = last((part) => part.area);
  const keyed = indicator !== null || period !== null || area !== null;
  const role = last((part) => part.role);
  const rest =
    pairs === null
      ? told
          .map((part) => part.rest)
          .join(' ')
          .trim()
      : '';
  const isFigure = role === null || role === 'value' || (keyed && NEUTRAL_ROLES.has(role));
  return {
    indicator,
    period: period === 'conflict' ? null : period,
    area,
    unit: last((part) => part.unit),
    status: last((part) => part.status),
    aside: last((part) => part.aside),
    role: isFigure ? null : role,
    rest,
    isUnderstood: rest === '' && period !== 'conflict' && told.length > 0,
  };
}

function periodOfAll(parts: readonly HeadingPart[]): HeadingPeriod | null | 'conflict' {
  let joined: HeadingPeriod | null = null;
  for (const { period } of parts) {
    if (period === null) continue;
    joined = joinPeriods(joined, period);
    if (joined === null) return 'conflict';
  }
  return joined;
}

/** "DTI" over "Xếp hạng": the two together name an indicator. */
function pairedIndicator(parts: readonly HeadingPart[], lexicon: Lexicon): Indicator | null {
  const texts = parts.filter(({ role }) => role === null).map(({ text }) => text);
  const [above, below] = [texts.at(-2), texts.at(-1)];
  if (above === undefined || below === undefined) return null;
  const words = findPeriod(below).rest.trim();
  if (words === '' || parts.at(-1)?.indicator) return null;
  return lexicon.indicator(`${words} ${above}`) ?? lexicon.indicator(`${above} ${words}`);
}

const suggestion = (read: Combined, lexicon: Lexicon): Indicator | null =>
  read.indicator ?? (read.rest === '' ? null : lexicon.suggestIndicator(read.rest));

/** `ignore`, `role:province`, or what the figures are: `indicator:grdp period:2023 unit:%`. */
function declaredColumn(
  index: number,
  name: string,
  declared: string,
  headings: readonly string[],
  lexicon: Lexicon,
): WideColumn {
  if (declared === 'ignore') return { kind: 'aside', index, name, why: 'declared' };
  const said = new Map(declared.split(' ').map((pair): [string, string] => cut(pair)));
  const role = COLUMN_ROLES.find((known) => known === said.get('role'));
  if (role !== undefined && role !== 'value') return { kind: 'role', index, name, role };
  const read = combine(
    headings.map((heading) => readHeading(heading, lexicon)),
    lexicon,
  );
  const periodText = said.get('period');
  return {
    kind: 'figures',
    index,
    name,
    indicator: lexicon.codebook.indicator(said.get('indicator') ?? '') ?? read.indicator,
    area: said.get('province') ?? read.area,
    period: periodText === undefined ? read.period : { kind: 'text', text: periodText },
    unit: said.get('unit')?.replaceAll('_', ' ') ?? read.unit,
    status: read.status,
  };
}

function cut(pair: string): [string, string] {
  const at = pair.indexOf(':');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
