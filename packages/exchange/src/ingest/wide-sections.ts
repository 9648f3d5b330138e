import { indicatorOption } from './constants.ts';
import type { Indicator } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { fold, tidy } from './fold.ts';
import type { HeadingPart } from './heading-text.ts';
import type { WideContext, Section } from './wide-context.ts';
import { askAt } from './wide-context.ts';
import type { Unsettled } from './long-keys.ts';
import { isPlainTitle } from './title-words.ts';

const NO_SECTION: Omit<Section, 'row'> = {
  indicator: null,
  period: null,
  unit: null,
  status: null,
  area: null,
  unclear: null,
};

/** A line that says of the rows below it what they are about; false for a row of the table itself. */
export function takeSection(context: WideContext, row: TableRow, label: string): boolean {
  if (!isAlone(row, label)) return false;
  const { places, figures } = context.shape;
  const part = context.heading(label);
  if (part.area !== null || DISTRICT.test(tidy(label))) return takeArea(context, row, label);
  if (isTold(part, places.has('indicator'))) return take(context, row, part);
  if (places.has('indicator') || figures.every(({ indicator }) => indicator !== null)) return true;
  if (isMisspelled(context, label)) return false;
  // Another indicator may begin here: asked once a figure depends on it.
  if (!isPlainTitle(label)) context.section = { ...NO_SECTION, ...context.section, row, unclear: label };
  return true;
}

/** Where each row names its indicator, a line that names one is only a heading. */
const isTold = ({ indicator, period, rest }: HeadingPart, hasIndicators: boolean): boolean =>
  (period !== null && rest === '') || (indicator !== null && !hasIndicators);

const ORDINAL = /^\(?(?:[ivx]{1,4}|[a-z]|\d{1,3})[.)]{0,2}$/i;

/** One text, perhaps with its number before it, or merged over the whole row. */
function isAlone(row: TableRow, label: string): boolean {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.every((cell) => cell === label || ORDINAL.test(cell));
}

/** Below a province: no list of provinces knows them, and their figures are none of the province. */
const DISTRICT =
  /^(?:[ivx\d]+[.)/ -]+)?(?:huyện|thị xã|thành phố|tp\.?|quận|phường|xã(?! hội)|thị trấn) \p{L}/iu;

/** Blocks of one province each, where columns and rows name none. */
function takeArea(context: WideContext, row: TableRow, label: string): boolean {
  const { places, figures } = context.shape;
  if (places.has('province') || places.has('provinceCode')) return false;
  if (figures.every(({ area }) => area === null))
    context.section = { ...NO_SECTION, ...context.section, row, area: label };
  return true;
}

/** What a line does not say goes on from the line above; a unit goes with its indicator. */
function take(context: WideContext, row: TableRow, part: HeadingPart): true {
  const above = context.section ?? { ...NO_SECTION, row };
  const { indicator, period, unit, status } = part;
  context.section = {
    row,
    area: above.area,
    period: period ?? above.period,
    status: status ?? above.status,
    ...(indicator === null
      ? { indicator: above.indicator, unit: unit ?? above.unit, unclear: above.unclear }
      : { indicator, unit, unclear: null }),
  };
  return true;
}

/** A province without figures, its name not quite right, is a row of the table. */
const isMisspelled = ({ lexicon, shape }: WideContext, label: string): boolean => {
  if (!shape.places.has('province')) return false;
  const read = lexicon.areas(label, '2024');
  return read.kind !== 'unknown' || read.like() !== null;
};

/** What the figures below a line that was not understood measure: as a person says. */
export function sectionIndicator(
  context: WideContext,
  { row, unclear }: Section,
): Indicator | Unsettled | 'same' {
  if (unclear === null) return 'same';
  const { lexicon, readers, heading } = context;
  const id = `section:${fold(unclear)}`;
  const answer = readers.answers.get(id);
  if (answer === 'ignore') return 'refused';
  if (answer === 'same') return 'same';
  const chosen = lexicon.codebook.indicator(answer ?? '');
  if (chosen !== undefined) return chosen;
  const [named = lexicon.suggestIndicator(heading(unclear).rest || unclear)] =
    lexicon.indicatorsIn(unclear).found;
  const first = row.cells.findIndex((cell) => cell.trim() !== '');
  askAt(context, row, first, {
    id,
    about: 'indicator',
    params: { reason: 'what-is-section', text: unclear, line: row.line },
    options: [
      ...(named === null ? [] : [{ value: named.code, params: indicatorOption(named) }]),
      { value: 'same', params: { reason: 'same-indicator' } },
      { value: 'ignore', params: { reason: 'leave-out-rows' } },
    ],
  });
  return 'waiting';
}
