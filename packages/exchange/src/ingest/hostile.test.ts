import { describe, expect, test } from 'vitest';
import { nothingThere, theCodebook } from '../testing/codebook.ts';
import { workbookOf, zipOf } from '../testing/zip.ts';
import { planFile } from './plan-import.ts';

const MIB = 1024 * 1024;
const HEADING = 'chỉ tiêu,tỉnh,kỳ,giá trị,nguồn\n';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const many = (times: number, unit: string): string => unit.repeat(times);

/** Each is made when its turn comes: all of them at once would be a gigabyte. */
const FILES: readonly (readonly [name: string, make: () => Uint8Array, code: string])[] = [
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
    'too-many-columns',
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
  ['half a workbook', () => workbookOf('<row r="1"/>').subarray(0, 300), 'file-corrupt'],
  ['deeply nested XML', () => workbookOf(many(3_000_000, '<a>')), 'file-corrupt'],
  [
    'a cell of 10 MB in a sheet',
    () => workbookOf(`<row r="1"><c t="str"><v>${many(10 * MIB, 'x')}</v></c></row>`),
    'cell-too-long',
  ],
];

describe('hostile files are refused quickly', () => {
  test.each(FILES)('%s', async (_name, make, code) => {
    const bytes = make();
    const request = { bytes, fileName: 'x', sha256: '0' };
    const begun = process.cpuUsage();
    const before = process.memoryUsage().rss;
    const plan = await planFile(request, theCodebook, nothingThere);
    const { user, system } = process.cpuUsage(begun);
    const milliseconds = (user + system) / 1000;
    const grown = (process.memoryUsage().rss - before) / MIB;
    if (process.env.SHOW !== undefined)
      console.log(code, Math.round(milliseconds), 'ms', Math.round(grown), 'MB');
    expect(plan.state).toBe('refused');
    expect(plan.observations).toEqual([]);
    expect(plan.issues.map((issue) => issue.code)).toContain(code);
    // Two seconds are promised of a machine that does nothing else: time of the processor, and some for noise.
    expect(milliseconds).toBeLessThan(4000);
    expect(JSON.stringify(plan).length).toBeLessThan(MIB);
  });
});
