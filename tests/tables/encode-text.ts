export type TableEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1258';

/** A text in the bytes of an encoding; in UTF-8 where Windows-1258 lacks a letter. */
export function encoded(text: string, encoding: TableEncoding): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'windows-1258') return windows1258(text) ?? Buffer.from(text);
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** Letters with their tone marks after them; null where the text has a letter that the encoding lacks. */
function windows1258(text: string): Uint8Array | null {
  const bytes = [...text.normalize('NFC')].flatMap(lettersOf).map((letter) => BYTES.get(letter) ?? null);
  return bytes.includes(null) ? null : Uint8Array.from(bytes.map(Number));
}

function lettersOf(letter: string): string[] {
  if (BYTES.has(letter)) return [letter];
  const apart = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0];
  return tone === undefined ? [letter] : [apart.replace(tone, '').normalize('NFC'), tone];
}
