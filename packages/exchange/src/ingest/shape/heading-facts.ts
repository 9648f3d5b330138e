import type { ColumnRole, Indicator, ObservationStatus } from '@kts/domain';
import { fold, tidy } from '@kts/words/reading/fold';
import { findPeriod, type HeadingPeriod, joinPeriods } from '@kts/words/reading/heading-period';
import type { TextFacts } from '@kts/words/reading/text-facts';
import type { UnreadText } from '../keys/unread-text.ts';
import type { Lexicon } from '@kts/words/reading/lexicon';
import type { HeadingCell } from './heading-paths.ts';
import type { ReadFacts } from './row-kinds.ts';

/** What the headings of a column say of all its cells. */
export type HeadingFacts = {
  readonly indicator: Indicator | null;
  readonly area: string | null;
  readonly period: HeadingPeriod | null;
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
  /** "2020 (*)": a mark that a note below the table may explain. */
  readonly mark: string | null;
  /** Texts that nothing was made of, and that may say what the figures are. */
  readonly unread: readonly UnreadText[];
  /** "Tổng số": asked about, too, where the parts beside it are. */
  readonly whole: UnreadText | null;
  /** Part of a whole that stands beside it: left out. */
  readonly isPart: boolean;
  /** "Giá trị": what the figures are stands beside them. */
  readonly isValue: boolean;
};

/** The headings of a column, those of columns that hold no figures included. */
export type ColumnHeading = HeadingFacts & {
  readonly role: ColumnRole | null;
  readonly aside: TextFacts['aside'];
  /** Says nothing of the figures, nor that they are all of something. */
  readonly isBare: boolean;
};

/** Parents that only group what stands under them. */
const GROUPING = new Set(
  `chia ra|cac chi tieu|cac nam|theo nam|chia theo nam|qua cac nam|nam bao cao|so lieu cac nam|so lieu qua cac nam|phan theo nam|by year`.split(
    '|',
  ),
);
/** Roles that a heading of figures may name beside what they are: "Giá trị năm 2023". */
const NEUTRAL_ROLES = new Set<ColumnRole>(['value', 'period', 'indicator', 'unit']);

type Told = { readonly cell: HeadingCell; readonly part: TextFacts };

/** Joins the headings above one another; texts of all levels count, nothing is passed over. */
export function headingFacts(path: readonly HeadingCell[], read: ReadFacts, lexicon: Lexicon): ColumnHeading {
  const told = path
    .map((cell): Told => ({ cell, part: read(cell.text) }))
    .filter(({ part }, at) => part.text !== '' && (at === path.length - 1 || !GROUPING.has(fold(part.text))));
  const parts = told.map(({ part }) => part);
  const last = <T>(pick: (part: TextFacts) => T | null): T | null =>
    parts.reduce<T | null>((found, part) => pick(part) ?? found, null);
  const pair = pairedIndicator(told, lexicon);
  const indicator = pair?.indicator ?? last((part) => part.indicator);
  const period = periodOfAll(parts);
  const area = last((part) => part.area);
  const isKeyed = indicator !== null || period !== null || area !== null;
  const role = last((part) => part.role);
  const isFigures = role === 'value' || (isKeyed && role !== null && NEUTRAL_ROLES.has(role));
  const unit = last((part) => part.unit);
  const whole = told.find(({ part }) => part.share === 'whole');
  return {
    indicator,
    period: period === 'conflict' ? null : period,
    area,
    unit,
    status: last((part) => part.status),
    mark: last((part) => part.mark),
    aside: last((part) => part.aside),
    role: isFigures ? null : role,
    isValue: role === 'value',
    isPart: isPartOfWhole(parts),
    isBare: !isKeyed && !isFigures && whole === undefined && unit === null,
    whole: whole === undefined ? null : unreadText(whole),
    unread: unreadOf(told, pair?.told ?? [], period === 'conflict'),
  };
}

function unreadOf(told: readonly Told[], paired: readonly Told[], isConflict: boolean): UnreadText[] {
  const unresolved = told.filter((each) => each.part.rest !== '' && !paired.includes(each));
  const contradicting = isConflict ? told.filter(({ part }) => part.period !== null) : [];
  return [...new Set([...unresolved, ...contradicting])].map(unreadText);
}

const unreadText = ({ cell, part }: Told): UnreadText => ({
  key: part.rest || wordsOf(part.text),
  text: tidy(cell.text),
  cells: [{ at: cell.at, column: cell.column }],
});

/** Without its period: one answer for "Total 2019" and "Total 2020". */
const wordsOf = (text: string): string => fold(findPeriod(text).rest) || fold(text);

/** "Trong đó: nữ", and "Nữ" under "Trong đó": what is no indicator by itself is a part of the column before. */
function isPartOfWhole(parts: readonly TextFacts[]): boolean {
  const last = parts.at(-1);
  if (last === undefined || last.indicator !== null) return false;
  const isNamed = parts.some(({ share, rest }) => share === 'part' && rest !== '');
  return isNamed || (last.rest !== '' && parts.slice(0, -1).some(({ text }) => isOfParts(text)));
}

const isOfParts = (text: string): boolean => /^(?:trong do|of which)$/.test(fold(text));

function periodOfAll(parts: readonly TextFacts[]): HeadingPeriod | null | 'conflict' {
  let joined: HeadingPeriod | null = null;
  for (const { period } of parts) {
    if (period === null) continue;
    joined = joinPeriods(joined, period);
    if (joined === null) return 'conflict';
  }
  return joined;
}

/** "DTI" over "Xếp hạng": the two together name an indicator. */
function pairedIndicator(
  told: readonly Told[],
  lexicon: Lexicon,
): { readonly indicator: Indicator; readonly told: readonly Told[] } | null {
  const texts = told.filter(({ part }) => part.role === null);
  const [above, below] = [texts.at(-2), texts.at(-1)];
  if (above === undefined || below === undefined || below.part.indicator !== null) return null;
  const words = findPeriod(below.part.text).rest.trim();
  if (words === '') return null;
  const first = above.part.text;
  const indicator = lexicon.indicator(`${words} ${first}`) ?? lexicon.indicator(`${first} ${words}`);
  return indicator === null ? null : { indicator, told: [above, below] };
}
