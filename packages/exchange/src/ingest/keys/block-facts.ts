import type { Indicator, Understood, ImportSettings } from '@kts/domain';
import type { Table, TableRow } from '../../formats/table.ts';
import { fold, tidy } from '@kts/words/reading/fold';
import { type HeadingPeriod, periodTextOf } from '@kts/words/reading/heading-period';
import { onePeriod, periodsWith } from '@kts/words/reading/several-periods';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { NO_TITLE_FACTS, sheetTitle, type TitleFacts, titleFacts } from '@kts/words/reading/title-facts';
import type { UnreadText } from './unread-text.ts';

/** What holds for every figure of a table unless its cell, row, heading or section says otherwise. */
export type BlockFacts = {
  readonly indicator: string | undefined;
  /** Indicators that the titles may be about, for the question. */
  readonly likely: readonly Indicator[];
  readonly period: HeadingPeriod | undefined;
  /** All that the titles name. */
  readonly periods: readonly HeadingPeriod[];
  readonly area: string | undefined;
  readonly unit: string | undefined;
  /** All that the titles name. */
  readonly units: readonly string[];
  readonly source: string | undefined;
  readonly status: string | undefined;
  /** Texts of the titles that nothing was made of. */
  readonly unread: readonly UnreadText[];
  readonly understood: readonly Understood[];
};

export type TitleLines = {
  readonly table: Table;
  /** Places of the rows above the heading that are its titles. */
  readonly titles: readonly number[];
  /** Rows below the table. */
  readonly footers: readonly TableRow[];
};

const one = <T>(entries: readonly T[]): T | undefined => (entries.length === 1 ? entries[0] : undefined);

/** Settings go before titles, titles before the name of the sheet; several things named settle nothing. */
export function blockFacts(
  settings: ImportSettings,
  told: TitleFacts,
  { table, titles }: Pick<TitleLines, 'table' | 'titles'>,
  lexicon: Lexicon,
): BlockFacts {
  const sheet = titleFacts(sheetTitle(table.sheet, lexicon), [], lexicon);
  const facts = withSheet(told, sheet);
  const indicator = settings.indicator ?? one(facts.indicators)?.code;
  const period: HeadingPeriod | undefined =
    settings.period === undefined ? onePeriod(facts.periods) : { kind: 'text', text: settings.period };
  const national = facts.isNational && facts.provinces.length === 0 ? 'vn' : undefined;
  const area = settings.province ?? one(facts.provinces) ?? national;
  const unit = settings.unit ?? one(facts.units);
  const source = settings.source ?? one(facts.sources);
  // A mark in the file goes before what a person says of the figures that bear none.
  const status = one(facts.statuses) ?? settings.status;
  const periodText =
    settings.period ?? (period === undefined ? undefined : (periodTextOf(period) ?? undefined));
  const named = { indicator, period: periodText, province: area, unit, source, status } as const;
  return {
    indicator,
    likely: facts.doubtful,
    period,
    periods: facts.periods,
    area,
    unit,
    units: facts.units,
    source,
    status,
    unread: unreadOf(table, titles, told.unread),
    understood: understoodOf(named, settings),
  };
}

type Named = Readonly<Record<Understood['about'], string | undefined>>;

const understoodOf = (named: Named, settings: ImportSettings): Understood[] =>
  (Object.keys(named) as Understood['about'][]).flatMap((about) => {
    const value = named[about];
    if (value === undefined) return [];
    return [{ about, value, from: value === settings[about] ? 'setting' : 'title', list: null } as const];
  });

/** Titles that nothing was made of, with the cells where they stand. */
function unreadOf(table: Table, titles: readonly number[], texts: readonly string[]): UnreadText[] {
  return texts.map((text) => ({
    key: fold(text),
    text,
    cells: titles.flatMap((at) =>
      (table.rows[at]?.cells ?? []).flatMap((cell, column) => (tidy(cell) === text ? [{ at, column }] : [])),
    ),
  }));
}

const withSheet = (told: TitleFacts, sheet: TitleFacts = NO_TITLE_FACTS): TitleFacts => ({
  ...told,
  periods: periodsWith(told.periods, sheet.periods[0]),
  provinces: [...new Set([...told.provinces, ...sheet.provinces])],
  isNational: told.isNational || sheet.isNational,
});

/**
 * What holds for a further table of the sheet: its own titles, and what they do not say from the table above.
 * A unit is not that of another indicator.
 */
export function nextBlockFacts(above: BlockFacts, own: BlockFacts): BlockFacts {
  const isOther = own.indicator !== undefined && own.indicator !== above.indicator;
  return {
    ...own,
    indicator: own.indicator ?? above.indicator,
    likely: own.likely.length > 0 ? own.likely : above.likely,
    period: own.period ?? above.period,
    area: own.area ?? above.area,
    unit: own.unit ?? (isOther ? undefined : above.unit),
    units: own.units.length > 0 || isOther ? own.units : above.units,
    source: own.source ?? above.source,
    status: own.status ?? above.status,
    unread: own.unread.length > 0 || own.indicator !== undefined ? own.unread : above.unread,
  };
}
