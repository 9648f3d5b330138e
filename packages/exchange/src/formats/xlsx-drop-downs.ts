import type writeXlsxFile from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** Cells of one column in which one of a few words is chosen. */
export type DropDown = {
  /** Letter of the column, and its first and last line. */
  readonly column: string;
  readonly from: number;
  readonly to: number;
  /** None with a comma or a quote in it, and 255 signs together at most: Excel takes no more. */
  readonly words: readonly string[];
  /** What is said where something else is typed; it is warned of, not refused. */
  readonly remark: string;
};

/** What write-excel-file lets others do to the files of a workbook. */
type Hook = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

const SHEET = 'xl/worksheets/sheet{id}.xml';
const MOST_SIGNS = 255;

/**
 * Lists of the first sheet, which write-excel-file can't make by itself: as an element of the sheet, put where
 * the format wants it.
 */
export const dropDowns = (lists: readonly DropDown[]): Hook => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml, _options, { sheetIndex }) =>
          sheetIndex > 0 || lists.length === 0
            ? xml
            : insertElementMarkupAccordingToOrderOfSiblings(
                xml,
                `<dataValidations count="${lists.length}">${lists.map(validation).join('')}</dataValidations>`,
                getOrderOfSiblings(SHEET, 'worksheet') ?? [],
                'worksheet',
              ),
      },
    },
  },
});

function validation({ column, from, to, words, remark }: DropDown): string {
  const list = words.join(',');
  if (list.length > MOST_SIGNS || words.some((word) => /[",]/.test(word)))
    throw new Error(`Not a list for a drop-down: ${list}`);
  const said = `showErrorMessage="1" errorStyle="warning" error="${sanitizeAttributeValue(remark)}"`;
  return `<dataValidation type="list" allowBlank="1" ${said} sqref="${column}${from}:${column}${to}"><formula1>"${sanitizeTextContent(list)}"</formula1></dataValidation>`;
}
