import { LONGEST_CELL } from './table.ts';
import { mainPart, type Members, partAt, type Relations, relationsOf } from './xlsx-parts.ts';
import { type NumberStyle, numberStyle } from './xlsx-styles.ts';
import { readXml, XmlFault } from './xlsx-xml.ts';

export type SheetPlace = { readonly name: string; readonly hidden: boolean; readonly path: string };

/** What all sheets of a workbook share. */
export type Book = {
  readonly sheets: readonly SheetPlace[];
  readonly is1904: boolean;
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
};

export function readBook(members: Members): Book {
  const path = mainPart(members);
  const relations = relationsOf(members, path);
  const sheets: SheetPlace[] = [];
  let is1904 = false;
  readXml(partAt(members, path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet') sheets.push(placeOf(attributes, relations));
    },
  });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const part = (type: string): Uint8Array | undefined =>
    members.get(relations.byType.get(type.toLowerCase()) ?? `${folder}${type.toLowerCase()}.xml`);
  return {
    // Charts and dialogs are sheets without cells.
    sheets: sheets.filter((sheet) => !relations.charts.has(sheet.path)),
    is1904,
    strings: stringsOf(part('sharedStrings')),
    styles: stylesOf(part('styles')),
  };
}

/** The id of the relation stands in a namespace whose prefix each program chooses. */
const placeOf = (attributes: Readonly<Record<string, string>>, { byId }: Relations): SheetPlace => ({
  name: attributes.name ?? '',
  hidden: (attributes.state ?? 'visible') !== 'visible',
  path: byId.get(Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '') ?? '',
});

const MOST_TEXTS = 1_000_000;

/** Shared texts, each no longer than shows that it is too long; phonetic notes (rPh) are no part of them. */
function stringsOf(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(current).normalize('NFC'));
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 't') isText = false;
      if (strings.length > MOST_TEXTS) throw new XmlFault('too-many');
    },
    text: (text) => {
      if (isText && current.length <= LONGEST_CELL) current += text.slice(0, LONGEST_CELL + 1);
    },
  });
  return strings;
}

/** Signs that XML cannot hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

function stylesOf(bytes: Uint8Array | undefined): NumberStyle[] {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  if (bytes === undefined) return styles;
  let isCell = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') isCell = true;
      else if (name === 'xf' && isCell) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(numberStyle(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return styles;
}
