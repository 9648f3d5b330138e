import type { FileReason, OtherFileKind } from '@kts/domain';
import { writeTrimmed } from '../../numbers.ts';
import { said, type Said, type WordsFor } from '../said.ts';

const number = (value: number): string => writeTrimmed('en', value, 0);

const SAVE_TABLE = 'Save the table as .xlsx or CSV UTF-8 and send it again.';
const UNPACK = 'Unpack it and send the file inside.';
const TYPE_IN = 'Enter the figures in a spreadsheet and send that.';
const SPLIT = 'Split the file by year or by indicator.';
const FEWER_COLUMNS = 'Remove the columns that are not needed, or write one figure a row.';
const OPEN_AND_SAVE = 'Open the file in Excel, save it as .xlsx and send it again.';
const CHECK_FILE = 'Check the file and send it again.';
const FROM_ORIGINAL = 'Save the original file again as CSV UTF-8.';
const SHORTEN = 'Shorten the text of the cell.';

const notText = (what: string, remedy: string): Said => said(`${what}: not a CSV text file.`, remedy);
const notTable = (what: string): Said =>
  said(`The file is ${what}, not a CSV table.`, 'Open it in Excel and save it as .xlsx or CSV UTF-8.');

const KINDS: Readonly<Record<OtherFileKind, Said>> = {
  zip: notText('Archive or workbook (ZIP)', 'Save the workbook as .xlsx or CSV UTF-8 and send it again.'),
  'locked-zip': said('The archive has a password.', 'Remove the password and send it again.'),
  'plain-zip': said('An archive (ZIP), not an .xlsx workbook.', 'Unpack it and send each file by itself.'),
  gzip: notText('Archive (gzip)', UNPACK),
  rar: notText('Archive (RAR)', UNPACK),
  '7z': notText('Archive (7z)', UNPACK),
  xls: notText(
    'Workbook of an old kind (.xls), or a file with a password',
    'Open the file in Excel, remove the password if there is one, and save it as .xlsx.',
  ),
  xlsm: said(
    'Workbooks with macros (.xlsm) are not accepted.',
    'Save it as .xlsx (without macros) and send it again.',
  ),
  xlsb: said('Binary workbooks (.xlsb) are not accepted.', SAVE_TABLE),
  ods: said('OpenDocument workbooks (.ods) are not accepted.', SAVE_TABLE),
  pdf: notText('PDF file', 'Ask for the table of this document as .xlsx or CSV.'),
  docx: said(
    'A Word document (.docx), not a workbook.',
    'Copy the table into Excel, save it as .xlsx and send that.',
  ),
  pptx: said('A presentation (.pptx), not a workbook.', SAVE_TABLE),
  rtf: notText('RTF document', 'Copy the table into a spreadsheet and save it as .xlsx or CSV.'),
  png: notText('Picture (PNG)', TYPE_IN),
  gif: notText('Picture (GIF)', TYPE_IN),
  jpeg: notText('Picture (JPEG)', TYPE_IN),
  html: notTable('a web page (HTML/XML)'),
  mhtml: notTable('a web page (MHTML)'),
  json: notTable('a JSON file'),
  binary: said('The file is not text.', SAVE_TABLE),
};

/** Of files, their text and their workbooks. */
export const fileWords: WordsFor<FileReason, Said> = {
  'other-file-kind': ({ kind }) => KINDS[kind],
  'file-misnamed': ({ endings }) =>
    said(`A file’s name must end in ${endings.join(', ')}.`, 'Save the file as .xlsx or CSV UTF-8.'),
  doctype: () =>
    said(
      'The workbook has a DOCTYPE declaration, which can be used to read other files.',
      'Open it in Excel and save it as .xlsx.',
    ),
  'file-empty': () => said('The file is empty.', CHECK_FILE),
  'file-blank': () => said('The file has no content.', CHECK_FILE),
  'file-too-large': ({ mebibytes }) => said(`The file is larger than ${mebibytes} MiB.`, SPLIT),
  'file-too-slow': ({ seconds }) =>
    said(
      `Reading the file took more than ${number(seconds)} seconds and was stopped; nothing was written.`,
      'Leave out what is no figures, or split the file, then send it again.',
    ),
  'encoding-unreadable': () =>
    said(
      'The encoding of the file cannot be read: it has characters that are not UTF-8, UTF-16 or Windows-1258.',
      'In Excel choose “Save As…”, type “CSV UTF-8 (Comma delimited)”, and send it again.',
    ),
  'letters-lost': () => said('Characters were lost when the encoding was converted (�).', FROM_ORIGINAL),
  'letters-spoilt': () =>
    said(
      'Vietnamese letters were damaged: the file was opened with a wrong encoding and saved.',
      'Take the original file and save it as CSV UTF-8.',
    ),
  'letters-asked': () =>
    said('Vietnamese letters were lost (they became ?) by saving with a wrong encoding.', FROM_ORIGINAL),
  'legacy-font': ({ font }) =>
    said(
      `The text is typed in the old font ${font}, not in Unicode.`,
      'Convert it to Unicode (for example with UniKey: Ctrl+Shift+F6) and send it again.',
    ),
  'control-character': () =>
    said('The cell has a control character that cannot be seen.', 'Type the text of the cell again.'),
  'too-many-rows': ({ most }) => said(`The file has more than ${number(most)} rows.`, SPLIT),
  'too-many-columns': ({ columns, most }) =>
    said(`The row has ${number(columns)} columns, more than the limit of ${number(most)}.`, FEWER_COLUMNS),
  'cell-too-long': ({ length, most }) =>
    said(`The cell has ${number(length)} characters, more than the limit of ${number(most)}.`, SHORTEN),
  'quote-unclosed': () =>
    said(
      'A quotation mark is opened and not closed in its place: the cells cannot be told apart.',
      'Close the quotation mark at the end of the cell; write one inside a cell twice ("").',
    ),
  'zip-bomb': ({ megabytes, members }) =>
    said(
      `Unpacked, the file is too large (more than ${number(megabytes)} MB or ${number(members)} parts) and was not opened.`,
      'Copy the table into a new workbook without pictures and surplus formats, and send that.',
    ),
  'workbook-damaged': () =>
    said('The .xlsx file is damaged or was not sent completely; it cannot be opened.', OPEN_AND_SAVE),
  'workbook-unreadable': () => said('The .xlsx file is damaged and cannot be read.', OPEN_AND_SAVE),
  'workbook-too-many-cells': () =>
    said('The workbook has too many cells.', 'Delete formatted blank rows and columns and save it again.'),
  'sheet-too-many-rows': ({ most }) =>
    said(`The sheet has more than ${number(most)} rows (or wrong row numbers).`, SPLIT),
  'sheet-too-many-columns': ({ most }) =>
    said(`The sheet has more than ${number(most)} columns (or wrong column numbers).`, FEWER_COLUMNS),
  'sheet-cell-too-long': ({ most }) =>
    said(`The cell is longer than the limit of ${number(most)} characters.`, SHORTEN),
  'sheet-too-large': () =>
    said(
      'Unpacked, the sheet is too large and was not read.',
      'Copy the table into a new workbook without cells of long text, and send that.',
    ),
  'sheet-damaged': () =>
    said(
      'The sheet is damaged at this row: rows or cells are repeated, out of order or without text.',
      'Open the file in Excel, check it, save it as .xlsx and send it again.',
    ),
};
