import { writeDate } from '../../dates.ts';
import type { Boundaries, CellReason } from '@kts/domain';
import { writeTrimmed } from '../../numbers.ts';
import { writePeriodInText } from '../../periods.ts';
import { said, type Said, type WordsFor } from '../said.ts';
import { askedLike } from './tables.ts';

const number = (value: number): string => writeTrimmed('en', value, 10);

const LISTS: Readonly<Record<Boundaries, string>> = {
  '2024': '63 provinces (until 30 June 2025)',
  '2025': '34 provinces (from 1 July 2025)',
};
const BECAME: Readonly<Record<Boundaries, string>> = {
  '2024': 'it is now part of',
  '2025': 'it was formed from',
};

function range(min: number | null, max: number | null): string {
  const least = min === null ? '−∞' : number(min);
  return max === null ? `from ${least}` : `from ${least} to ${number(max)}`;
}

/** Of figures and keys in their cells. */
export const cellWords: WordsFor<CellReason, Said> = {
  'number-format': () =>
    said(
      'The number cannot be read.',
      'Write digits only, like 8,59 or 1.234,5; put words in the column of notes.',
    ),
  'number-not-finite': () =>
    said('This is not a finite number.', 'Write the number, or “…” where there is no figure.'),
  'number-precision': () =>
    said(
      'The number has more than 15 digits and cannot be stored exactly.',
      'Check the number and its unit.',
    ),
  'number-date': () =>
    said(
      'The cell is a date, not a number: Excel may have turned a number into a date.',
      'Format the column as Number and type the number again.',
    ),
  'number-scaled': () =>
    said(
      'The format of the cell divides the number by 1,000 when it is shown: what is seen is not what is stored.',
      'Remove that format and write the number in the unit that is stated.',
    ),
  formula: () =>
    said(
      'The cell holds a formula or the error of one, not a number.',
      'Copy it, paste it as a value (Paste Values) and save the file again.',
    ),
  'number-range': ({ min, max, unit }) =>
    said(
      `The number is outside the possible range (${range(min, max)} ${unit.en}).`,
      'Check the decimal sign, the unit and the indicator.',
    ),
  'number-integer': ({ unit }) =>
    said(
      `This indicator is counted in whole numbers (${unit.en}).`,
      'Check the thousands separator and the unit.',
    ),
  'figure-merged': () =>
    said(
      'A number stands in a merged cell: it is not known which row and column it is of.',
      'Split the cell and write the number of each row and column.',
    ),
  'figure-though-missing': ({ status }) =>
    said(
      `There is a number, but the status “${status}” means that there is none.`,
      'Correct the status, or leave the figure blank.',
    ),
  'percent-of-other-unit': ({ unit }) =>
    said(`The number is in %, the indicator in ${unit.en}.`, 'Check the indicator and the unit.'),
  'key-blank': () =>
    said(
      'A cell that is needed is blank.',
      'Write indicator, province and period in every row; do not merge cells.',
    ),
  'indicator-unknown': ({ like }) =>
    said(
      'This indicator is not in the codebook.',
      like === null ? 'Use a name or code of the codebook.' : `Is it “${like.en}” (${like.code})?`,
    ),
  'source-unknown': ({ sources }) =>
    said(
      'This source is not in the codebook.',
      `Write one of these sources: ${sources.map(({ en }) => en).join('; ')}.`,
    ),
  'sources-several': ({ sources }) =>
    said(
      `The cell names several sources (${sources.join(', ')}): it is not known whose figure it is.`,
      'Write one source in each row; put the others in the column of notes.',
    ),
  'period-format': () =>
    said('The period cannot be read.', 'Write it like 2023, 2023-Q2, 2023-S1 or 2023-06.'),
  'period-granularity': () =>
    said(
      'This span of time is not a year, a half, a quarter or a month.',
      'Give figures of a year, half, quarter or month; nine-month totals cannot be imported.',
    ),
  'period-range': () => said('The year is outside 1990–2100.', 'Check the year.'),
  'period-future': ({ period }) =>
    said(
      `The period ${writePeriodInText('en', period)} has not begun, so that there can be no figure of it.`,
      'Check the period; plans and forecasts are entered on the page of targets.',
    ),
  'period-running': ({ period }) =>
    said(
      `The period ${writePeriodInText('en', period)} has not ended: there is no official or preliminary figure of the whole yet, only an estimate (E) or an unverified one (V).`,
      'Check the period, or give the status as estimate (E) or unverified (V).',
    ),
  'province-unknown': ({ like }) =>
    said(
      'This province is not in the codebook.',
      like === null ? 'Write the name or code of the province as in the codebook.' : askedLike(like.en),
    ),
  'province-of-other-list': ({ province, list, related }) => {
    const tail = related.length === 0 ? '' : `; ${BECAME[list]} ${related.map(({ en }) => en).join(', ')}`;
    return said(
      'This province is not in the list of the period.',
      `${province.en} is one of the ${LISTS[list]}${tail}. Check the period, or state the boundaries ${list}.`,
    );
  },
  'province-gone': ({ province, until, heirs }) =>
    said(
      `${province.en} ceased to exist after ${writeDate('en', until)}.`,
      `It is now part of ${heirs.map(({ en }) => en).join(', ')}: leave out the figures of this row.`,
    ),
  'code-of-other-province': ({ province, code, coded }) =>
    said(
      'Code and name of the province do not agree.',
      `The code of ${province.en} is ${code}${coded === null ? '' : `; the code in the file is that of ${coded.en}`}.`,
    ),
  'no-country-value': () =>
    said(
      'This indicator has no figure of the whole country.',
      'Remove the row, or check the name of the province.',
    ),
  'unit-not-of-indicator': ({ unit }) =>
    said(
      `The unit does not go with the indicator (${unit.en}).`,
      `Convert the figures to ${unit.en}, or correct the name of the unit.`,
    ),
  'boundaries-unknown': () =>
    said('The boundaries cannot be read.', 'Write 2024 (63 provinces) or 2025 (34 provinces).'),
  'status-unknown': () =>
    said('The status of the figure cannot be read.', 'Write official (A), preliminary (P) or estimate (E).'),
  'statuses-differ': () =>
    said('The cells of the row give two different statuses.', 'Give one: official, preliminary or estimate.'),
  'quality-unknown': ({ allowed }) => said('The quality of the figure cannot be read.', allowed.join(', ')),
  'release-date-format': () =>
    said('The date of release cannot be read.', 'Write it like 30/6/2023, 06/2023, 2023 or 2023-06-30.'),
  'address-format': () =>
    said('The address is not a web address.', 'An address begins with http:// or https://.'),
};
