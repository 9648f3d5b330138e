import { workbookOf, zipOf } from './zip.ts';

const MIB = 1024 * 1024;
const HEADING = 'chỉ tiêu,tỉnh,kỳ,giá trị,nguồn\n';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const many = (times: number, unit: string): string => unit.repeat(times);

const rowsOf = (times: number, row = '<row><c t="str"><v>a</v></c></row>'): string => many(times, row);

export type HostileFile = readonly [name: string, make: () => Uint8Array, code: string];

/** Only for tests: what each is, and the code that refuses it. Made when its turn comes: together they are a gigabyte. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ['a cell of 10 MB', () => text(`${HEADING}dti,${many(10 * MIB, 'x')},2022,1,mic\n`), 'cell-too-long'],
  ['5,000 columns', () => text(`${many(5000, 'a,')}\n${many(5000, '1,')}\n`), 'too-many-columns'],
  ['a million rows', () => text(HEADING + many(1_000_000, 'a,b,1,2,c\n')), 'too-many-rows'],
  ['ten million line ends', () => text(HEADING + many(10_000_000, '\n')), 'too-many-rows'],
  ['fifteen million quotes', () => text(HEADING + many(15_000_000, '"')), 'cell-too-long'],
  [
    'a quote left open for 15 MB',
    () => text(`${HEADING}"${many(1_000_000, 'a,b,1,2,c\n')}`),
    'quote-unclosed',
  ],
  ['fifteen million delimiters', () => text(`a${many(15_000_000, ',')}`), 'too-many-columns'],
  [
    'random bytes',
    () => Uint8Array.from({ length: 2 * MIB }, (_, at) => (at * 7919 + (at >> 8) * 31) % 256),
    'file-type',
  ],
  ['more than 20 MiB', () => new Uint8Array(21 * MIB).fill(65), 'file-too-large'],
  ['a bomb of 200 MB', () => workbookOf(new Uint8Array(200 * MIB).fill(32)), 'zip-bomb'],
  [
    'a bomb beside the sheet',
    () => workbookOf('', [['xl/media/a.png', new Uint8Array(100 * MIB)]]),
    'zip-bomb',
  ],
  [
    'a bomb that claims to be small',
    () => zipOf([['xl/workbook.xml', new Uint8Array(100 * MIB)]], 100),
    'file-corrupt',
  ],
  [
    '2,000 members',
    () => zipOf(Array.from({ length: 2000 }, (_, at) => [`a${at}`, new Uint8Array(1)] as const)),
    'zip-bomb',
  ],
  ['the same member twice', () => workbookOf('', [['xl/workbook.xml', text('<a/>')]]), 'file-corrupt'],
  [
    'ten million empty cells',
    () => workbookOf(`<row r="1">${many(10_000_000, '<c/>')}</row>`),
    'too-many-rows',
  ],
  ['ten million rows', () => workbookOf(many(5_000_000, '<row/>')), 'too-many-rows'],
  [
    'row 999999999',
    () => workbookOf('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
    'too-many-rows',
  ],
  ['column ZZZZ', () => workbookOf('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), 'too-many-columns'],
  [
    'a merge of the whole sheet',
    () =>
      workbookOf(
        '<row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>',
      ),
    'header-missing',
  ],
  [
    'a billion laughs',
    () =>
      workbookOf(text('<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;">]><worksheet>&a;</worksheet>')),
    'file-type',
  ],
  [
    'a doctype in UTF-16',
    () =>
      workbookOf(
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<!DOCTYPE x><worksheet/>', 'utf16le')]),
      ),
    'file-type',
  ],
  [
    'a bomb within a bomb',
    () => zipOf([['a.zip', zipOf([['b.zip', zipOf([['c', new Uint8Array(100 * MIB)]])]])]]),
    'file-type',
  ],
  [
    'forty members that point at one',
    () => zipOf(Array.from({ length: 40 }, (_, at) => [`xl/a${at}.xml`, new Uint8Array(2 * MIB)] as const)),
    'zip-bomb',
  ],
  [
    'a table of texts of 45 MB',
    () => workbookOf('', [['xl/sharedStrings.xml', text(`<sst>${many(9_000_000, '<si/>')}</sst>`)]]),
    'too-many-rows',
  ],
  [
    'one text of 40 MB',
    () =>
      workbookOf('<row r="1"><c t="s"><v>0</v></c></row>', [
        ['xl/sharedStrings.xml', text(`<sst><si><t>${many(40 * MIB, 'x')}</t></si></sst>`)],
      ]),
    'cell-too-long',
  ],
  ['an attribute of 40 MB', () => workbookOf(`<row r="1" x="${many(40 * MIB, 'x')}"/>`), 'file-no-data'],
  [
    'a million merges',
    () =>
      workbookOf(
        `</sheetData><mergeCells>${many(1_000_000, '<mergeCell ref="A1:B2"/>')}</mergeCells><sheetData>`,
      ),
    'too-many-rows',
  ],
  [
    'twenty thousand tall merges',
    () =>
      workbookOf(
        `${rowsOf(5000)}</sheetData><mergeCells>${many(20_000, '<mergeCell ref="A1:GR1048576"/>')}</mergeCells><sheetData>`,
      ),
    'file-corrupt',
  ],
  ['rows of formats to the last', () => workbookOf(rowsOf(1_048_576, '<row/>')), 'file-no-data'],
  [
    'a long text in every row',
    () =>
      workbookOf(rowsOf(100_000, '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'), [
        ['xl/sharedStrings.xml', text(`<sst><si><t>${many(32_000, 'x')}</t></si></sst>`)],
      ]),
    'zip-bomb',
  ],
  ['half a workbook', () => workbookOf('<row r="1"/>').subarray(0, 300), 'file-corrupt'],
  ['deeply nested XML', () => workbookOf(many(3_000_000, '<a>')), 'file-corrupt'],
  [
    'a cell of 10 MB in a sheet',
    () => workbookOf(`<row r="1"><c t="str"><v>${many(10 * MIB, 'x')}</v></c></row>`),
    'cell-too-long',
  ],
  [
    'names of 32,000 spaces',
    () => text(`Tỉnh;2022\n${many(200, `a${many(32_000, ' ')}b;1\n`)}`),
    'province-unknown',
  ],
  ['names of dashes', () => text(`Tỉnh;2022\n${many(200, `${many(16_000, '- ')};1\n`)}`), 'province-unknown'],
  [
    'figures of thin spaces',
    () => text(`Tỉnh;2022\n${many(100, `Huế;1${many(32_000, '\u2009')}1\n`)}`),
    'number-format',
  ],
  [
    'stacked marks',
    () => text(`Tỉnh;2022\n${many(100, `a${many(16_000, '\u0301')};1\n`)}`),
    'province-unknown',
  ],
];
