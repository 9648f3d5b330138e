import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT = 'chỉ tiêu;tỉnh;kỳ;giá trị\nDTI;Tiền Giang;2022;0,5\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, index) => bytes[index ^ 1] ?? 0);

/** The letters of the sample as Windows-1258 holds them: a base letter, then its tone. */
const IN_1258: Readonly<Record<string, readonly number[]>> = {
  ỉ: [0x69, 0xd2],
  ê: [0xea],
  ỳ: [0x79, 0xcc],
  á: [0xe1],
  ị: [0x69, 0xf2],
  ề: [0xea, 0xcc],
};
const windows1258 = (text: string): Uint8Array =>
  new Uint8Array([...text].flatMap((sign) => IN_1258[sign] ?? [sign.charCodeAt(0)]));

describe('decode', () => {
  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['decomposed', utf8(TEXT.normalize('NFD')), 'utf-8'],
    ['UTF-16 LE', utf16(`\ufeff${TEXT}`), 'utf-16le'],
    ['UTF-16 BE', swapped(utf16(`\ufeff${TEXT}`)), 'utf-16be'],
    ['UTF-16 LE without its mark', utf16(TEXT), 'utf-16le'],
    ['UTF-16 BE without its mark', swapped(utf16(TEXT)), 'utf-16be'],
    ['Windows-1258', windows1258(TEXT), 'windows-1258'],
  ])('%s', (_case, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, issues: [] });
  });

  test.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['only blanks', utf8(' \r\n\t\n'), 'file-empty'],
    ['a workbook or archive', new Uint8Array([0x50, 0x4b, 3, 4, 9]), 'file-type'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 9]), 'file-type'],
    ['a PDF', utf8('%PDF-1.7 ...'), 'file-type'],
    ['zeros', new Uint8Array([65, 0, 0, 0, 66, 7, 0]), 'file-type'],
    ['a web page', utf8('<html><table>'), 'file-type'],
    ['a web page behind a comment', utf8('<!-- Excel -->\n<meta charset="utf-8"><table>'), 'file-type'],
    ['a web page saved as one file', utf8('MIME-Version: 1.0\nContent-Type: text/html\n'), 'file-type'],
    ['JSON', utf8('[{"tỉnh":"Huế"}]'), 'file-type'],
    ['lines of JSON', utf8('{"tỉnh":"Huế"}\n{"tỉnh":"Huế"}\n'), 'file-type'],
    ['only what parts cells', utf8(';;;\n;\u00a0;;\n'), 'file-empty'],
    ['read wrongly on a Macintosh', utf8('ch·ªâ ti√™u;t·ªânh\n'), 'file-encoding'],
    [
      'TCVN3 in the names of other provinces only',
      utf8('indicator;province;value\nDTI;T©y Ninh;5\nDTI;L©m §ång;5'),
      'legacy-font',
    ],
    ['bytes of no encoding', new Uint8Array([0x61, 0xff, 0xfe, 0x80, 0x3b, 0x31]), 'file-encoding'],
    ['letters already lost', utf8('tỉnh\nTi\ufffdn Giang'), 'file-encoding'],
    ['read wrongly once', utf8('tá»‰nh;ká»³\nTiá»n Giang;2022'), 'file-encoding'],
    ['TCVN3 in Unicode', utf8('chØ tiªu;tØnh;kú;gi¸ trÞ\nDTI;TiÒn Giang;2022'), 'legacy-font'],
    [
      'TCVN3 in bytes',
      new Uint8Array(Buffer.from('chØ tiªu;tØnh;kú;gi¸ trÞ\nDTI;TiÒn Giang;2022', 'latin1')),
      'legacy-font',
    ],
    ['VNI in Unicode', utf8('chæ tieâu;tænh;kyø;giaù trò\nDTI;Tieàn Giang;2022'), 'legacy-font'],
    [
      'VNI in bytes',
      new Uint8Array(Buffer.from('chæ tieâu;tænh;kyø;giaù trò\nDTI;Tieàn Giang;2022', 'latin1')),
      'legacy-font',
    ],
    ['too large', new Uint8Array(20 * 1024 * 1024 + 1), 'file-too-large'],
  ])('refuses %s', (_case, bytes, code) => {
    expect(decode(bytes)).toMatchObject({ text: null, issues: [{ code }] });
  });

  test.each([
    ['a DOS end of file', utf8(`${TEXT}\x1a`)],
    ['a new page', utf8(TEXT.replace('DTI', '\fDTI'))],
  ])('leaves out %s', (_case, bytes) => expect(decode(bytes).text).toBe(TEXT));

  test('one slip in modern text is no old font', () => {
    expect(decode(utf8('tinh;gia tri\nCần Thô;5')).issues).toEqual([]);
  });

  test('a hard space alone needs no Vietnamese words', () => {
    const bytes = new Uint8Array(Buffer.from('tinh;gia tri\nTien\xa0Giang;5', 'latin1'));
    expect(decode(bytes).text).toBe('tinh;gia tri\nTien\u00a0Giang;5');
  });

  test('says on which line text was read wrongly, be it one cell', () => {
    expect(decode(utf8('province;value\nHue;1\nTiá»\u0081n Giang;5')).issues).toMatchObject([
      { code: 'file-encoding', line: 3 },
    ]);
  });

  test('says on which line a letter was lost', () => {
    expect(decode(utf8('tỉnh\r\nTi\ufffdn Giang')).issues).toMatchObject([{ line: 2 }]);
  });
});
