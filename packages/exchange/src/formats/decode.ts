import {
  type Encoding,
  fileIssue,
  type Issue,
  LARGEST_FILE,
  lineIssue,
  type OtherFileKind,
} from '@kts/domain';
import { knownWords, legacyFontOf, mojibakeAt } from './legacy-fonts.ts';
import { MEBIBYTE } from './table.ts';

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

/** How files that are no table begin. */
const MAGIC: readonly (readonly [bytes: readonly number[], kind: OtherFileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
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

const BINARY = fileIssue({ reason: 'other-file-kind', kind: 'binary' });
const NOT_ENCODED = fileIssue({ reason: 'encoding-unreadable' });

function refusedByBytes(bytes: Uint8Array): Issue | null {
  if (bytes.length === 0) return fileIssue({ reason: 'file-empty' });
  if (bytes.length > LARGEST_FILE)
    return fileIssue({ reason: 'file-too-large', mebibytes: LARGEST_FILE / MEBIBYTE });
  const kind = MAGIC.find(([signs]) => startsWith(bytes, signs))?.[1];
  return kind === undefined ? null : fileIssue({ reason: 'other-file-kind', kind });
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

const legacyIssue = (font: string): Issue => fileIssue({ reason: 'legacy-font', font }, font);

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
const NO_TABLE: readonly (readonly [pattern: RegExp, kind: OtherFileKind])[] = [
  [/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|meta|body|style|table|div|\?xml)/i, 'html'],
  [/^MIME-Version:/i, 'mhtml'],
  [/^\s*[[{]\s*["{[]/, 'json'],
];
/** Spaces, signs that take no room, and what parts cells. */
const SOMETHING = /[^\s;,|"\u200b-\u200f\u2060\ufeff]/;

function refusedByText(text: string): Issue | null {
  if (!SOMETHING.test(text)) return fileIssue({ reason: 'file-blank' });
  if (text.includes('\0')) return BINARY;
  const sample = text.slice(0, SAMPLE);
  const kind = NO_TABLE.find(([pattern]) => pattern.test(sample))?.[1];
  if (kind !== undefined) return fileIssue({ reason: 'other-file-kind', kind });
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) return lettersIssue(text, lost, 'letters-lost');
  const spoilt = mojibakeAt(text);
  if (spoilt >= 0) return lettersIssue(text, spoilt, 'letters-spoilt');
  const font = legacyFontOf(sample);
  return font === null ? null : legacyIssue(font);
}

const lettersIssue = (text: string, at: number, reason: 'letters-lost' | 'letters-spoilt'): Issue =>
  lineIssue(lineOf(text, at), { reason }, text.slice(Math.max(0, at - 10), at + 10));
