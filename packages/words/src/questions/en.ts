import type { Named } from '@kts/domain';
import { importWords } from '../imports/en.ts';
import { writeTrimmed } from '../numbers.ts';
import { writePeriod } from '../periods.ts';
import { readings } from '../readings/en.ts';
import type { QuestionWords } from './asked.ts';

const SHOWN = 5;
const SIGNS = { '.': 'dot', ',': 'comma' } as const;

const measured = (value: number, unit: Named): string => `${writeTrimmed('en', value, 10)} ${unit.en}`;

function hiddenParts(rows: readonly number[], columns: readonly string[]): string {
  const first = rows.slice(0, SHOWN).join(', ');
  const parts = [
    rows.length === 0
      ? ''
      : `${rows.length} hidden ${rows.length === 1 ? 'row' : 'rows'} (${first}${rows.length > SHOWN ? '…' : ''})`,
    columns.length === 0 ? '' : `hidden columns ${columns.slice(0, SHOWN).join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

export const questionWords: QuestionWords = {
  texts: {
    'which-sheet': () => 'The workbook has several sheets. Which one holds the figures?',
    'read-hidden': ({ rows, columns }) =>
      `The sheet has ${hiddenParts(rows, columns)}. Should the hidden part be read?`,
    'which-indicator': () => 'The file does not say which indicator the figures are of. Which one is it?',
    'which-province': () => 'The file does not say which province the figures are of. Which one is it?',
    'which-period': () =>
      'The file does not say which period the figures are of. Which year is it? (Quarters, months and halves: set the period.)',
    'which-period-of-titles': () => 'The titles name several periods. Which one are the figures of?',
    'which-period-of-day': ({ text }) =>
      `“${text}” is the last day of several periods. Which one are the figures of?`,
    'year-or-part': ({ year, period }) =>
      `The table names both the year ${year} and “${writePeriod('en', period)}”. Which one are the figures of?`,
    'which-source': () => 'The file does not name the source of the figures. Who measured or computed them?',
    'source-of-text': ({ text }) =>
      `“${text}” is not among the sources of the codebook. Who measured or computed these figures?`,
    'names-of-63': () =>
      'The provinces are those of the list of 63, but the periods are from 1 July 2025 on. Which boundaries do the figures follow?',
    'names-of-34': ({ provinces }) =>
      `The file has ${provinces} provinces, all with names of the list of 34, but the periods are before 1 July 2025. Which boundaries do the figures follow?`,
    'titles-name-list': ({ list }) =>
      `The titles name the ${importWords.lists[list]}; the periods belong to the other list. Which boundaries do the figures follow?`,
    'what-is-column': ({ column, name }) =>
      `Column ${column} “${name}” holds numbers, but it is not clear of which indicator. How should it be read?`,
    'what-says-text': ({ text }) => `What does “${text}” say of these figures?`,
    'places-contradict': ({ first, second }) =>
      `The file says “${first}” and “${second}” of the same figures. Which one holds?`,
    'which-status': ({ figures }) =>
      `The file does not say whether ${writeTrimmed('en', figures, 0)} new or revised figures are official, preliminary or estimates. What is their status?`,
    'what-says-mark': ({ mark }) =>
      `The file does not explain the mark “${mark}”. What does it say of the figures?`,
    'decimal-sign': ({ name, figures, text, sign }) =>
      `Column “${name}” has ${figures} ${figures === 1 ? 'number' : 'numbers'} that can be read in two ways. In “${text}”, what is the ${SIGNS[sign]}?`,
    'scale-of-share': ({ indicator, text }) =>
      `“${indicator.en}” is in %, but all numbers are below 1 (like “${text}”). Are they per cent, or shares from 0 to 1?`,
    'scale-of-index': ({ indicator, unit, text }) =>
      `“${indicator.en}” is in ${unit.en}, but all numbers are much larger (like “${text}”). Which scale are they on?`,
    'scale-of-count': ({ indicator, unit, text }) =>
      `“${indicator.en}” is in ${unit.en}, but all numbers are much smaller (like “${text}”). Are they thousands?`,
  },
  options: {
    sheet: ({ name, hidden }) => (hidden ? `${name} (hidden sheet)` : name),
    'skip-hidden': () => 'Leave the hidden part out',
    'keep-hidden': () => 'Read the hidden part too',
    indicator: ({ name, unit }) => `${name.en} (${unit.en})`,
    province: ({ name, isNew }) => `${name.en}${isNew ? ' (from 1 July 2025)' : ''}`,
    period: ({ period }) => writePeriod('en', period),
    source: ({ name }) => name.en,
    boundaries: ({ list }) => importWords.lists[list],
    status: ({ status }) => readings.statuses[status],
    text: ({ text }) => `“${text}”`,
    'leave-out-rows': () => 'Leave these rows out',
    'leave-out-column': () => 'Leave this column out',
    'part-of-whole': () => 'A part of the whole: leave it out',
    'label-only': () => 'Only a label, without a meaning of its own',
    'grouping-sign': ({ value, unit }) => `It separates thousands: ${measured(value, unit)}`,
    'decimal-sign': ({ value, unit }) => `It is the decimal sign: ${measured(value, unit)}`,
    'fraction-of-one': () => 'Shares from 0 to 1: multiply by 100',
    'per-cent': () => 'Per cent: keep as they are',
    'index-of-100': () => 'Per cent, a scale of 100: divide by 100',
    'index-of-1000': () => 'A scale of 1,000 points: divide by 1,000',
    'other-scale': () => 'Neither of the two: report each number as an error',
    'in-thousands': ({ unit }) => `Thousands of ${unit.en}: multiply by 1,000`,
    'in-units': ({ unit }) => `${unit.en}: keep as they are`,
  },
};
