import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** More elements than any honest table of 200,000 rows has; small archives can hold millions of empty ones. */
const MOST_ELEMENTS = 4_000_000;
/** Signs that open one, with room for comments and declarations. */
const MOST_TAGS = MOST_ELEMENTS + 1000;
const DEEPEST = 64;

/** Why a member of a workbook is not read to its end. */
export class XmlFault extends Error {
  readonly reason: 'corrupt' | 'too-many' | 'doctype';
  constructor(reason: 'corrupt' | 'too-many' | 'doctype') {
    super(reason);
    this.reason = reason;
  }
}

export type XmlHandlers = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const LESS = 0x3c;
const SLASH = 0x2f;

/** Before anything is made of them: reading four million elements only to refuse the next takes seconds. */
function refuseTooMany(bytes: Uint8Array): void {
  let opened = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === LESS && bytes[at + 1] !== SLASH) opened += 1;
  }
  if (opened > MOST_TAGS) throw new XmlFault('too-many');
}

/** Reads XML piece by piece; no DTD, no entities beyond XML's own five, nothing outside is ever opened. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  refuseTooMany(bytes);
  const parser = new SaxesParser({ xmlns: false, position: false });
  let elements = 0;
  let depth = 0;
  parser.on('error', () => {
    throw new XmlFault('corrupt');
  });
  parser.on('doctype', () => {
    throw new XmlFault('doctype');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    elements += 1;
    depth += 1;
    if (elements > MOST_ELEMENTS) throw new XmlFault('too-many');
    if (depth > DEEPEST) throw new XmlFault('corrupt');
    handlers.open(local(name), attributes);
  });
  const { close, text } = handlers;
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(local(name));
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = decoderFor(bytes);
  const step = 1 << 18;
  try {
    for (let at = 0; at < bytes.length; at += step)
      parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof XmlFault || !(error instanceof TypeError) ? error : new XmlFault('corrupt');
  }
}

function decoderFor(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
