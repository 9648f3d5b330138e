import { inflateRawSync } from 'node:zlib';

/** The members of a zip by its central directory, unpacked. */
export function unzip(file: Buffer): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const members = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + packed);
    members.set(file.toString('utf8', at + 46, at + 46 + name), method === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + name + extra + comment;
  }
  return members;
}

/** The running text, spaces that do not break as plain ones. */
export const wordText = (members: Map<string, Buffer>): string =>
  [
    ...(members.get('word/document.xml')?.toString('utf8') ?? '').matchAll(
      /<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/g,
    ),
  ]
    .map(([, text]) => text ?? '\n')
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
