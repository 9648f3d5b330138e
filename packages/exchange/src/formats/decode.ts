import type { Issue } from './issue.ts';
import { fileIssue, lineIssue } from './issue.ts';
import { knownWords, legacyFontOf, mojibakeAt } from './legacy-fonts.ts';
import { LARGEST_FILE } from './table.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Text is null when the bytes are refused; the issues say why. Text is NFC, without a byte order mark. */
export type Decoded = {
  readonly text: string | null;
  readonly encoding: Encoding | null;
  readonly issues: readonly Issue[];
};

const refuse = (issue: Issue, encoding: Encoding | null = null): Decoded => ({
  text: null,
  encoding,
  issues: [issue],
});

/** How files that are no table begin, and what to do instead. */
const MAGIC: readonly (readonly [bytes: readonly number[], what: string, remedy: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'Tệp nén hoặc sổ tính (ZIP)',
    'Lưu sổ tính ở dạng .xlsx hoặc CSV UTF-8 rồi tải lên lại.',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'Sổ tính kiểu cũ (.xls) hoặc tệp có mật khẩu',
    'Mở tệp bằng Excel, bỏ mật khẩu nếu có và lưu lại ở dạng .xlsx.',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'Tệp PDF', 'Xin bản bảng tính (.xlsx hoặc CSV) của tài liệu này.'],
  [[0x1f, 0x8b], 'Tệp nén (gzip)', 'Giải nén rồi tải lên lại.'],
  [[0x52, 0x61, 0x72, 0x21], 'Tệp nén (RAR)', 'Giải nén rồi tải lên lại.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'Tệp nén (7z)', 'Giải nén rồi tải lên lại.'],
  [[0x89, 0x50, 0x4e, 0x47], 'Tệp ảnh (PNG)', 'Nhập số liệu vào bảng tính rồi tải lên lại.'],
  [[0x47, 0x49, 0x46, 0x38], 'Tệp ảnh (GIF)', 'Nhập số liệu vào bảng tính rồi tải lên lại.'],
  [[0xff, 0xd8, 0xff], 'Tệp ảnh (JPEG)', 'Nhập số liệu vào bảng tính rồi tải lên lại.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'Tài liệu RTF', 'Chép bảng sang bảng tính và lưu ở dạng .xlsx hoặc CSV.'],
];

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/**
 * Reads the bytes of a text file. The encoding is the one declared by a person, else the one marked in the
 * file, else UTF-8, else Windows-1258 where that yields Vietnamese words. Nothing is replaced or left out:
 * bytes that do not fit refuse the file.
 */
export function decode(bytes: Uint8Array, declared?: Encoding): Decoded {
  const refused = refusedByBytes(bytes);
  if (refused !== null) return refuse(refused);
  const encoding = declared ?? markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding);
  if (bytes.includes(0)) return refuse(BINARY);
  const utf8 = textOf(bytes, 'utf-8');
  if (utf8 !== null) return checked(utf8, 'utf-8');
  return decodeEightBit(bytes);
}

const BINARY = fileIssue(
  'file-type',
  'Tệp không phải là văn bản.',
  'Lưu bảng ở dạng CSV UTF-8 hoặc .xlsx rồi tải lên lại.',
);
const NOT_ENCODED = fileIssue(
  'file-encoding',
  'Không đọc được bảng mã của tệp: có ký tự không thuộc UTF-8, UTF-16 hay Windows-1258.',
  'Trong Excel chọn «Lưu thành…», kiểu «CSV UTF-8 (phân cách bằng dấu phẩy)», rồi tải lên lại.',
);

function refusedByBytes(bytes: Uint8Array): Issue | null {
  if (bytes.length === 0)
    return fileIssue('file-empty', 'Tệp rỗng.', 'Kiểm tra lại tệp nguồn rồi tải lên lại.');
  if (bytes.length > LARGEST_FILE) {
    return fileIssue(
      'file-too-large',
      'Tệp lớn hơn 20 MiB.',
      'Chia tệp thành nhiều phần theo năm hoặc theo chỉ tiêu.',
    );
  }
  const magic = MAGIC.find(([signs]) => startsWith(bytes, signs));
  return magic === undefined
    ? null
    : fileIssue('file-type', `${magic[1]}: không phải tệp văn bản CSV.`, magic[2]);
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/** Digits, separators and most letters have a zero in one half of each pair. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  if (bytes.length % 2 === 1 || sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 2 / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

function textOf(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = textOf(bytes, encoding);
  return text === null ? refuse(NOT_ENCODED) : checked(text, encoding);
}

/** "…", curly quotes, bullet, dashes and the hard space: the same in every Windows code page. */
const SIGNS_OF_ALL = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0]);

/** Bytes that are no UTF-8: Windows-1258 where it makes sense, else a font of the years before Unicode. */
function decodeEightBit(bytes: Uint8Array): Decoded {
  const vietnamese = textOf(bytes, 'windows-1258')?.normalize('NFC') ?? '';
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const font = legacyFontOf(latin.slice(0, SAMPLE));
  if (bytes.every((byte) => byte < 128 || SIGNS_OF_ALL.has(byte))) return checked(vietnamese, 'windows-1258');
  const words = knownWords(vietnamese);
  if (font === null) return words > 0 ? checked(vietnamese, 'windows-1258') : refuse(notEncodedAt(bytes));
  return words > 2 ? checked(vietnamese, 'windows-1258') : refuse(legacyIssue(font));
}

const SAMPLE = 65_536;

/** The line of the first bytes that are no UTF-8. */
function notEncodedAt(bytes: Uint8Array): Issue {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.indexOf('\ufffd');
  return { ...NOT_ENCODED, line: lineOf(text, lost), found: text.slice(Math.max(0, lost - 20), lost + 5) };
}

const legacyIssue = (font: string): Issue =>
  fileIssue(
    'legacy-font',
    `Văn bản gõ theo phông chữ cũ ${font}, không phải Unicode.`,
    'Chuyển sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6) rồi tải lên lại.',
    font,
  );

function checked(text: string, encoding: Encoding): Decoded {
  const issue = refusedByText(text);
  return issue === null
    ? { text: withoutFeeds(text).normalize('NFC'), encoding, issues: [] }
    : refuse(issue, encoding);
}

/** The sign of a new page before a line, and the one by which DOS ended a file, are no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const withoutFeeds = (text: string): string => text.replace(/^\f+|(?<=[\r\n])\f+|\x1a+\s*$/g, '');

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;

/** How text files that are no table begin. */
const NO_TABLE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|meta|body|style|table|div|\?xml)/i,
    'trang web (HTML/XML)',
  ],
  [/^MIME-Version:/i, 'trang web (MHTML)'],
  [/^\s*[[{]\s*["{[]/, 'tệp JSON'],
];
/** Spaces, signs that take no room, and what parts cells. */
const SOMETHING = /[^\s;,|"\u200b-\u200f\u2060\ufeff]/;

function refusedByText(text: string): Issue | null {
  if (!SOMETHING.test(text))
    return fileIssue('file-empty', 'Tệp không có nội dung.', 'Kiểm tra lại tệp nguồn rồi tải lên lại.');
  if (text.includes('\0')) return BINARY;
  const sample = text.slice(0, SAMPLE);
  const other = NO_TABLE.find(([pattern]) => pattern.test(sample))?.[1];
  if (other !== undefined) {
    return fileIssue(
      'file-type',
      `Tệp là ${other}, không phải bảng CSV.`,
      'Mở bằng Excel và lưu lại ở dạng .xlsx hoặc CSV UTF-8.',
    );
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    return lineIssue(
      lineOf(text, lost),
      'file-encoding',
      'Có ký tự đã mất khi chuyển bảng mã (�).',
      'Lưu lại tệp gốc ở dạng CSV UTF-8.',
      text.slice(Math.max(0, lost - 10), lost + 10),
    );
  }
  const spoilt = mojibakeAt(text);
  if (spoilt >= 0) {
    return lineIssue(
      lineOf(text, spoilt),
      'file-encoding',
      'Chữ tiếng Việt đã hỏng do mở sai bảng mã rồi lưu lại.',
      'Lấy lại tệp gốc và lưu ở dạng CSV UTF-8.',
      text.slice(Math.max(0, spoilt - 10), spoilt + 10),
    );
  }
  const font = legacyFontOf(sample);
  return font === null ? null : legacyIssue(font);
}
