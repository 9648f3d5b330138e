import type { Indicator, ObservationStatus } from '@kts/domain';
import { fold, tidy } from '@kts/words/reading/fold';
import type { HeadingPeriod } from '@kts/words/reading/heading-period';
import { isPlain } from '@kts/words/reading/plain-words';
import { DISTRICT, ROW_NUMBER } from '@kts/words/reading/table-words';
import type { TextFacts } from '@kts/words/reading/text-facts';
import type { UnreadText } from '../keys/unread-text.ts';
import type { TableRow } from '../../formats/table.ts';
import { filledOf } from '../shape/row-kinds.ts';
import type { Panel } from '../shape/panels.ts';
import type { Reader } from './reader.ts';

/** What the line above a group of rows said of them. */
export type Section = {
  /** Place of the line. */
  readonly at: number;
  readonly indicator: Indicator | null;
  readonly period: HeadingPeriod | null;
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
  /** Text of the name of a province. */
  readonly area: string | null;
  readonly unread: readonly UnreadText[];
  readonly isPart: boolean;
};

const NO_SECTION: Omit<Section, 'at'> = {
  indicator: null,
  period: null,
  unit: null,
  status: null,
  area: null,
  unread: [],
  isPart: false,
};

/** How a line was taken: it says something of what follows, it only parts the table, or it is a row of the table. */
export type LineTaken = { readonly section: Section | null; readonly role: 'key' | 'furniture' } | null;

type Line = { readonly at: number; readonly label: string; readonly isRepeated: () => boolean };

/**
 * What a line without figures says of the rows below it.
 * @param label the text that names the row
 * @param isRepeated whether the rows above come once more below it
 * @param above the section so far
 */
export function takeLine(
  reader: Reader,
  panel: Panel,
  { at, label, isRepeated }: Line,
  above: Section | null,
): LineTaken {
  const row = reader.table.rows[at];
  if (row === undefined || label === '' || !isAlone(row, label)) return null;
  const { places, figures } = panel;
  const facts = reader.read(label);
  if (facts.area !== null || DISTRICT.test(tidy(label))) {
    if (places.has('province') || places.has('provinceCode')) return isRegion(reader, label) ? PARTS : null;
    const areas = figures.every(({ area }) => area === null);
    return areas ? { section: { ...NO_SECTION, ...above, at, area: label }, role: 'key' } : PARTS;
  }
  if (facts.aside === null && isTold(facts, places.has('indicator')))
    return { section: toldSection(at, facts, above), role: 'key' };
  if (facts.indicator !== null || isPlain(label) || facts.share === 'whole') return PARTS;
  if (isMisspelled(reader, panel, label)) return null;
  const column = row.cells.findIndex((cell) => cell.trim() !== '');
  const unread = [{ key: facts.rest || fold(label), text: tidy(label), cells: [{ at, column }] }];
  const period = facts.period ?? above?.period ?? null;
  const isPart = facts.share === 'part' && isRepeated();
  const section = { ...NO_SECTION, ...above, at, period, unread, isPart };
  return { section, role: 'key' };
}

/** A line that only parts the table; the section so far goes on. */
const PARTS: LineTaken = { section: null, role: 'furniture' };

const isRegion = ({ lexicon }: Reader, label: string): boolean =>
  lexicon.area(label, '2024')?.level !== 'province' && lexicon.area(label, '2025')?.level !== 'province';

/** Where each row names its indicator, a line that names one is only a heading. */
const isTold = ({ indicator, period, unit, status, rest }: TextFacts, hasIndicators: boolean): boolean =>
  rest === '' &&
  (period !== null || (indicator !== null && !hasIndicators) || unit !== null || status !== null);

/** One text, perhaps with its number before it, or merged over the whole row. */
const isAlone = (row: TableRow, label: string): boolean =>
  filledOf(row).every((cell) => cell === label || ROW_NUMBER.test(cell));

/** What a line does not say goes on from the line above; a unit goes with its indicator. */
function toldSection(at: number, facts: TextFacts, above: Section | null): Section {
  const before = above ?? { ...NO_SECTION, at };
  const { indicator, period, unit, status } = facts;
  return {
    at,
    area: before.area,
    period: period ?? before.period,
    status: status ?? before.status,
    isPart: false,
    ...(indicator === null
      ? { indicator: before.indicator, unit: unit ?? before.unit, unread: before.unread }
      : { indicator, unit, unread: [] }),
  };
}

/** A province without figures, its name not quite right, is a row of the table. */
const isMisspelled = ({ lexicon }: Reader, { places }: Panel, label: string): boolean => {
  if (!places.has('province')) return false;
  const read = lexicon.areas(label, '2024');
  return read.kind !== 'unknown' || read.like() !== null;
};
