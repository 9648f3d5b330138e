import { type Indicator, namedOf, namedUnit, type QuestionOption } from '@kts/domain';
import { columnLetter } from '../../formats/table.ts';
import { ask, type Reader, WHOLE_FILE } from '../figures/reader.ts';
import type { UnreadText } from './unread-text.ts';

/** What such a text comes to: a person decides, or has decided. */
export type TextDecision = Indicator | 'waiting' | 'left-out' | 'label';

/**
 * Whether a text heads a column, is a line between rows, stands beside the figures of a row, names what a row
 * is, stands above the table, or heads a column of remarks.
 */
export type UnreadPlace = 'heading' | 'section' | 'row' | 'name' | 'title' | 'remarks';

/**
 * What a text says of the figures below or beside it: another indicator, a part of the whole that is left out,
 * or nothing. One answer holds for all places where the text stands.
 * @param likely indicators that the place makes likely, offered first
 */
export function decisionOn(
  reader: Reader,
  unread: UnreadText,
  place: UnreadPlace,
  likely: readonly Indicator[] = [],
): TextDecision {
  reader.unread.add(unread);
  const { key, text, cells } = unread;
  const letter = columnLetter(cells[0]?.column ?? 0);
  const id = key === '' ? `column:${letter}` : `text:${key}`;
  const answer = reader.answers.get(id);
  if (answer === 'ignore') return 'left-out';
  if (answer === 'label') return 'label';
  const chosen = reader.lexicon.codebook.indicator(answer?.replace(/^indicator:/, '') ?? '');
  if (chosen !== undefined) return chosen;
  const params =
    key === ''
      ? ({ reason: 'what-is-column', column: letter, name: text } as const)
      : ({ reason: 'what-says-text', text } as const);
  const options = optionsFor(reader, unread, place, likely);
  const asked = { id, about: 'unread', params, options } as const;
  if (cells.length === 0) ask(reader, WHOLE_FILE, asked, place);
  for (const { at, column } of cells)
    ask(reader, { row: reader.table.rows[at] ?? null, column, name: text }, asked, place);
  return 'waiting';
}

export const indicatorOption = (indicator: Indicator): QuestionOption => ({
  value: `indicator:${indicator.code}`,
  params: { reason: 'indicator', name: namedOf(indicator), unit: namedUnit(indicator) },
});

const LABEL: QuestionOption = { value: 'label', params: { reason: 'label-only' } };
const isOfRow = (place: UnreadPlace): boolean => place === 'row' || place === 'name';

const MOST_OFFERED = 5;

function optionsFor(
  { lexicon }: Reader,
  { text, key }: UnreadText,
  place: UnreadPlace,
  likely: readonly Indicator[],
): QuestionOption[] {
  if (place === 'remarks') return [{ value: 'ignore', params: { reason: 'leave-out-column' } }];
  const named = lexicon.indicatorsIn(text).found;
  const like = key === '' ? null : lexicon.suggestIndicator(key);
  const all = [...likely, ...(like === null ? [] : [like]), ...named];
  const offered = [...new Set(all)].slice(0, MOST_OFFERED);
  return [
    ...offered.map(indicatorOption),
    { value: 'ignore', params: { reason: isOfRow(place) ? 'leave-out-rows' : 'part-of-whole' } },
    // The name of a row must say what its figures are.
    ...(place === 'name' ? [] : [LABEL]),
  ];
}
