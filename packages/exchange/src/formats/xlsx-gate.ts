import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Issue, OtherFileKind } from '@kts/domain';
import { fileIssue } from '@kts/domain';
import { LARGEST_FILE } from '@kts/domain';
import { MEBIBYTE } from './table.ts';
import { mainPart } from './xlsx-parts.ts';

/** Limits of what is unpacked, counted as it comes out and never as the archive claims. */
export const MOST_BYTES_UNPACKED = 50 * MEBIBYTE;
export const MOST_MEMBERS = 1000;

/** The XML members of a workbook by path in small letters, or why it is refused. */
export type Unpacked =
  | { readonly ok: true; readonly members: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly issue: Issue };

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  (bytes[2] === 3 || bytes[2] === 5) &&
  (bytes[3] === 4 || bytes[3] === 6);

const BOMB = fileIssue({
  reason: 'zip-bomb',
  megabytes: MOST_BYTES_UNPACKED / MEBIBYTE,
  members: MOST_MEMBERS,
});
const CORRUPT = fileIssue({ reason: 'workbook-damaged' });
const otherKindIssue = (kind: OtherFileKind): Issue => fileIssue({ reason: 'other-file-kind', kind });

/** Thrown inside this module only, to leave the reading of an archive at once. */
class Refusal extends Error {
  readonly issue: Issue;
  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

/**
 * Unpacks a workbook with hard limits, before anything reads it: members and bytes are counted as they come
 * out. Names of members are only compared, never used as paths.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Unpacked> {
  if (bytes.length > LARGEST_FILE)
    return { ok: false, issue: fileIssue({ reason: 'file-too-large', mebibytes: LARGEST_FILE / MEBIBYTE }) };
  try {
    const members = await membersOf(bytes);
    const refused = refusedBy(members);
    return refused === null ? { ok: true, members } : { ok: false, issue: refused };
  } catch (error) {
    return { ok: false, issue: error instanceof Refusal ? error.issue : CORRUPT };
  }
}

async function membersOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await yauzl.fromBufferPromise(buffer, { validateEntrySizes: true });
  if (zip.entryCount > MOST_MEMBERS) throw new Refusal(BOMB);
  const members = new Map<string, Uint8Array>();
  const entries = await entriesOf(zip);
  let left = MOST_BYTES_UNPACKED;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new Refusal(otherKindIssue('locked-zip'));
    // Parts of a workbook are the same whatever the case of their letters.
    const name = entry.fileName.toLowerCase();
    if (members.has(name)) throw new Refusal(CORRUPT);
    const isXml = /\.(?:xml|rels|vml)$/.test(name);
    const unpacked = await unpack(await zip.openReadStreamPromise(entry), left, isXml);
    // One flipped bit may make another figure of a figure.
    if (unpacked.checksum !== entry.crc32) throw new Refusal(CORRUPT);
    left -= unpacked.size;
    members.set(name, unpacked.bytes);
  }
  return members;
}

function entriesOf(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length > MOST_MEMBERS) reject(new Refusal(BOMB));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** Bytes are kept only of XML; pictures are counted and dropped. */
async function unpack(
  stream: Readable,
  most: number,
  isKept: boolean,
): Promise<{ bytes: Uint8Array; size: number; checksum: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new Refusal(BOMB);
      checksum = crc32(chunk, checksum);
      if (isKept) chunks.push(chunk);
    }
  } finally {
    stream.destroy();
  }
  return { bytes: Buffer.concat(chunks), size, checksum };
}

function refusedBy(members: ReadonlyMap<string, Uint8Array>): Issue | null {
  const names = [...members.keys()];
  const types = textOf(members.get('[content_types].xml'));
  if (names.some((name) => /vbaproject\.bin$/.test(name)) || /macroEnabled/i.test(types))
    return otherKindIssue('xlsm');
  for (const bytes of members.values()) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<!DOCTYPE'))
      return fileIssue({ reason: 'doctype' });
  }
  const other = otherKind(names, types);
  if (other !== null) return other;
  return members.has(mainPart(members)) ? null : otherKindIssue('plain-zip');
}

const textOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : new TextDecoder().decode(bytes);

/** Other documents that are archives, by name, so that the senders know what they sent. */
function otherKind(names: readonly string[], types: string): Issue | null {
  if (names.some((name) => name.startsWith('word/'))) return otherKindIssue('docx');
  if (names.some((name) => name.startsWith('ppt/'))) return otherKindIssue('pptx');
  if (names.includes('xl/workbook.bin') || /sheet\.binary/.test(types)) return otherKindIssue('xlsb');
  return names.includes('content.xml') ? otherKindIssue('ods') : null;
}
