import type { CodebookThing, RecordReason } from '@kts/domain';
import { said, type Said, type WordsFor } from '../said.ts';

const THINGS: Readonly<Record<CodebookThing, string>> = {
  indicator: 'indicator',
  unit: 'unit',
  area: 'area',
  region: 'region',
  source: 'source',
  document: 'document',
  target: 'target',
};

/** Of the codebook's own files. */
export const recordWords: WordsFor<RecordReason, Said> = {
  'codebook-file-missing': ({ file }) => said(`The file ${file} of the codebook is missing.`),
  'record-columns-missing': ({ missing, all }) =>
    said(`Columns are missing: ${missing.join(', ')}.`, `The first line must have: ${all.join(', ')}.`),
  'record-blank': () => said('This cell must not be blank.'),
  'record-number': () => said('Not a number (the decimal sign is the dot).'),
  'record-value': ({ allowed }) => said('Not one of the values that are allowed.', allowed.join(', ')),
  'record-yes-or-blank': () => said('Write “yes” or leave it blank.', 'yes'),
  'record-period': () => said('Not a period (2025, 2025-S1, 2025-Q2, 2025-06).'),
  'record-day': () => said('Not a day (YYYY-MM-DD).'),
  'record-date': () => said('Not a day, month or year (2024, 2024-02, 2024-02-29).'),
  'record-repeated': ({ name }) => said(`There is another row for ${name}.`),
  'record-area-known': () => said('This area is among the present ones.'),
  'record-rank-code': () => said('The code of a rank, and only of a rank, ends in “-rank”.'),
  'record-bounds': () => said('The greatest value must be greater than the least.'),
  'record-range-end': () => said('There is an upper value if, and only if, the target is a range.'),
  'record-baseline': () => said('A baseline needs both period and value.'),
  'reference-unknown': ({ thing, name }) => said(`There is no ${THINGS[thing]} “${name}” in the codebook.`),
};
