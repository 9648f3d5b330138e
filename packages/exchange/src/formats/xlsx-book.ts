import { readXml } from './xlsx-xml.ts';
import { type NumberStyle, numberStyle } from './xlsx-styles.ts';

export type SheetPlace = { readonly name: string; readonly hidden: boolean; readonly path: string };

/** What all sheets of a workbook share. */
export type Book = {
  readonly sheets: readonly SheetPlace[];
  readonly is1904: boolean;
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
};

type Members = ReadonlyMap<string, Uint8Array>;

export function readBook(members: Members): Book {
  const targets = relationsOf(members.get('xl/_rels/workbook.xml.rels'));
  const places: SheetPlace[] = [];
  let is1904 = false;
  readXml(members.get('xl/workbook.xml') ?? new Uint8Array(), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet') places.push(placeOf(attributes, targets));
    },
  });
  return {
    // Charts and dialogs have other paths; only sheets of cells are tables.
    sheets: places.filter(({ path }) => path.includes('worksheets/')),
    is1904,
    strings: stringsOf(members.get('xl/sharedStrings.xml')),
    styles: stylesOf(members.get('xl/styles.xml')),
  };
}

const placeOf = (
  attributes: Readonly<Record<string, string>>,
  targets: ReadonlyMap<string, string>,
): SheetPlace => ({
  name: attributes.name ?? '',
  hidden: (attributes.state ?? 'visible') !== 'visible',
  path: targets.get(attributes['r:id'] ?? '') ?? '',
});

function relationsOf(bytes: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (bytes === undefined) return targets;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      targets.set(
        attributes.Id ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      );
    },
  });
  return targets;
}

/** Shared texts; phonetic notes (rPh) are no part of them. */
function stringsOf(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let current: string[] = [];
  let isText = false;
  let isPhonetic = false;
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') current = [];
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(current.join('')));
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) current.push(text);
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
