import type { ColumnRole, OtherFigures, TableReason } from '@kts/domain';
import { said, type Said, type WordsFor } from '../said.ts';

const HEADINGS: Partial<Readonly<Record<ColumnRole, string>>> = {
  indicator: 'indicator',
  province: 'province',
  period: 'period',
  value: 'value',
};

const NEEDED =
  'The heading line needs: indicator, province, period, value (and may have unit, status, source, date of release, boundaries, note).';

const FIGURES: Readonly<Record<OtherFigures, string>> = {
  'running-total': 'running totals',
  'other-prices': 'figures at constant prices',
  plan: 'plans or targets',
  comparison: 'comparisons with another period',
  forecast: 'forecasts',
};

const NOT_READ = {
  text: 'This column is not part of the template and was not read.',
  plan: 'A column of plans or targets is no actual figure and was not read.',
  comparison: 'A column that compares with another column was not read.',
  'running-total': 'A column of running totals is not of the period itself and was not read.',
} as const;

const CHECK_FILE = 'Check the file.';

export const askedLike = (name: string): string => `Is it “${name}”?`;

/** Of sheets, headings, titles and rows. */
export const tableWords: WordsFor<TableReason, Said> = {
  'heading-missing': () => said('No heading line of a table was found.', NEEDED),
  'columns-missing': ({ roles }) =>
    said(`Columns are missing: ${roles.map((role) => HEADINGS[role] ?? role).join(', ')}.`, NEEDED),
  'column-not-read': ({ why }) => said(NOT_READ[why], 'If it should be read, choose what it holds.'),
  'figures-of-other-kind': ({ kind }) =>
    said(
      `The column holds ${FIGURES[kind]}, not the actual figures of the indicator.`,
      'Use the column of actual figures (current prices, of the period itself), or correct its heading.',
    ),
  'column-repeated': ({ name, first }) =>
    said(
      `The column “${name}” means the same as the column “${first}”.`,
      'Keep one of them; rename or remove the other.',
    ),
  'row-ragged': ({ cells, columns }) =>
    said(
      `The row has ${cells} cells, the heading has ${columns} columns.`,
      cells > columns
        ? 'Put a cell that holds the separator (like 8,59) in quotation marks.'
        : 'Add the missing cells; leave a cell without a figure blank, but keep its separator.',
    ),
  'titles-name-units': ({ units }) =>
    said(
      `The titles name several units (${units.join(', ')}): it is not known which one the figures are in.`,
      'Write the unit in the heading of the values, or add a column of units.',
    ),
  'title-of-running-total': () =>
    said(
      'The title says running totals; the periods are single quarters, months or second halves.',
      'Use the figures of the period itself; totals since the beginning of the year cannot be imported.',
    ),
  'no-figures': () => said('The file has no row of figures.', CHECK_FILE),
  'workbook-without-figures': () => said('The workbook has no figures.', CHECK_FILE),
  'sheet-unknown': ({ sheets }) => said('There is no such sheet.', `Choose one of: ${sheets.join(', ')}.`),
  'sheet-hidden': ({ name }) =>
    said(`The hidden sheet “${name}” was not read.`, 'If it is needed, unhide it or choose this sheet.'),
  'sheet-without-table': ({ name }) =>
    said(
      `The sheet “${name}” has no table of figures and was not read.`,
      'If there are figures on it, choose this sheet when you import.',
    ),
  'mended-cell-absent': () => said('The corrected cell is not in the file.', 'Check line and column.'),
};
