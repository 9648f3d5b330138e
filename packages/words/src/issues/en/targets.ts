import type { TargetReason, TargetRole } from '@kts/domain';
import { writeTrimmed } from '../../numbers.ts';
import { said, type Said, type WordsFor } from '../said.ts';
import { askedLike } from './tables.ts';

const number = (value: number): string => writeTrimmed('en', value, 10);

const HEADINGS: Readonly<Record<TargetRole, string>> = {
  province: 'area',
  indicator: 'indicator',
  period: 'year',
  comparator: 'comparison',
  value: 'value',
  valueMax: 'upper value',
  unit: 'unit',
  document: 'document',
  number: 'document number',
  issuedOn: 'date of issue',
  issuer: 'issued by',
  address: 'address',
  source: 'source',
  note: 'note',
  ordinal: 'row number',
};
const NEEDED =
  'The heading line needs: area, indicator, year, comparison, value, document, document number, date of issue, issued by.';
const COMPARATORS = 'Write ≥ (at least), ≤ (at most), = (exactly), ~ (about) or range (from … to …).';
const DATE = said('The date of issue cannot be read.', 'Write it like 15/4/2021.');

/** Of files of targets. */
export const targetWords: WordsFor<TargetReason, Said> = {
  'target-area-unknown': () => said('This area is not in the codebook.'),
  'target-indicator-unknown': () => said('This indicator is not in the codebook.'),
  'target-source-unknown': () => said('This source is not in the codebook.'),
  'target-period-form': () => said('The year of the target cannot be read.', 'Write it like 2025.'),
  'target-period-range': () => said('The year is outside 1990–2100.', 'Check the year.'),
  'target-value-range': () =>
    said('The value is outside the range of the indicator.', 'Check the number and its unit.'),
  'target-value-integer': () => said('This indicator is counted in whole numbers.', 'Write a whole number.'),
  'target-range-end-missing': () =>
    said(
      'A target that is a range needs its upper value.',
      'Write it like 50–60, or add a column “value max”.',
    ),
  'target-range-end-before': () =>
    said('The upper value of the range must be greater than the lower one.', 'Check both ends of the range.'),
  'target-range-end-unwanted': () =>
    said(
      'Only a target that is a range has an upper value.',
      'Remove it, or write “range” as the comparison.',
    ),
  'target-baseline-after': () =>
    said('The period of the baseline is after that of the target.', 'Check the period of the baseline.'),
  'target-text-missing': () =>
    said(
      'A new document needs its title and who issued it; its number if it has one.',
      'Write document, number, date of issue and who issued it.',
    ),
  'target-date-form': () => DATE,
  'target-date-future': () => said('The date of issue is after today.', 'Check the date.'),
  'target-address-form': () =>
    said('An address must begin with http:// or https://.', 'Write the whole address, or leave it blank.'),
  'no-targets': () => said('The file has no row of targets.', 'Check the file.'),
  'target-heading-missing': () => said('No heading line of a table was found.', NEEDED),
  'target-columns-missing': ({ roles }) =>
    said(`Columns are missing: ${roles.map((role) => HEADINGS[role]).join(', ')}.`, NEEDED),
  'target-column-unknown': ({ like }) =>
    said(
      'This column is not part of the template of targets and was not read.',
      like === null ? 'Remove the column if it is not needed.' : askedLike(like),
    ),
  'target-repeated': ({ line }) => said(`The same as line ${line}; counted once.`),
  'target-repeated-otherwise': ({ first, line }) =>
    said(
      `Lines ${first} and ${line} have the same area, indicator, year and document, but different targets.`,
      'Keep one of the rows.',
    ),
  'target-period-several': () => said('This day ends several periods.', 'Write the year, like 2025.'),
  'target-value-missing': () => said('A target must have a value.', 'Write the value of the target.'),
  'target-value-format': () =>
    said('The value cannot be read.', 'Write a number, like 15 or 8,59; no words in the cell of the value.'),
  'target-value-ambiguous': ({ asGrouped, asDecimal }) =>
    said(
      `This number can be read as ${number(asGrouped)} or ${number(asDecimal)}.`,
      'Write it without a thousands separator (8619), or with all decimals (8,6190).',
    ),
  'comparator-missing': () =>
    said('It is not said whether the target is at least, at most or exactly this value.', COMPARATORS),
  'comparator-unknown': () => said('The comparison cannot be read.', COMPARATORS),
  'documents-several': () =>
    said('Several documents have this number or title.', 'Add the date of issue to tell them apart.'),
  'document-number-missing': () =>
    said('The number of the document is missing.', 'Write it as it stands on the document.'),
  'document-issuer-differs': ({ kept }) =>
    said('The issuer is not that of the known document.', `“${kept}” is kept.`),
  'document-title-differs': ({ kept }) =>
    said('The title is not that of the known document.', `“${kept}” is kept.`),
};
