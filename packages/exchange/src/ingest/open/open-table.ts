import type { ImportSettings } from '@kts/domain';
import { parseCsv } from '../../formats/csv.ts';
import { decode } from '../../formats/decode.ts';
import { readWorkbook } from '../../formats/xlsx.ts';
import { chooseSheet } from './choose-sheet.ts';
import type { ImportRequest } from '../import-request.ts';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { NOTHING_OPENED, type Opened } from './opened.ts';

/** Makes one table of a file's bytes. */
export function openTable(request: ImportRequest, settings: ImportSettings, lexicon: Lexicon): Opened {
  if (request.workbook !== undefined) {
    if (!request.workbook.ok) return { ...NOTHING_OPENED, issues: [request.workbook.issue] };
    const book = readWorkbook(request.workbook.members);
    return book.issues.length > 0
      ? { ...NOTHING_OPENED, issues: book.issues }
      : chooseSheet(book.sheets, settings, lexicon);
  }
  const decoded = decode(request.bytes, settings.encoding);
  if (decoded.text === null) return { ...NOTHING_OPENED, encoding: decoded.encoding, issues: decoded.issues };
  const csv = parseCsv(decoded.text, settings.delimiter);
  const opened = {
    ...NOTHING_OPENED,
    text: decoded.text,
    encoding: decoded.encoding,
    delimiter: csv.delimiter,
  };
  return csv.issues.length > 0 ? { ...opened, issues: csv.issues } : { ...opened, table: csv.table };
}
