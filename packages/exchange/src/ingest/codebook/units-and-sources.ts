import { type Source, type Unit, UNIT_KINDS } from '@kts/domain';
import { anyText, blankAs, maybe, names, number, oneOf, text, under } from './fields.ts';
import { type ReadRecords, valuesOf } from './records.ts';

const UNITS = {
  code: text,
  nameVi: text,
  nameEn: text,
  kind: oneOf(UNIT_KINDS),
  quantity: text,
  exponent: blankAs(0, number),
  aliases: names,
  statedAliases: under('aliases_stated', names),
};

/** The units that figures may be written in: `units.csv`. */
export const readUnits = (read: ReadRecords): Unit[] => valuesOf(read('units.csv', UNITS, ['code']));

const SOURCES = {
  code: text,
  nameVi: text,
  nameEn: text,
  shortVi: maybe(text),
  shortEn: maybe(text),
  aliases: names,
  beginnings: names,
  noteVi: anyText,
  noteEn: anyText,
};

/** Who measured: `sources.csv`. */
export const readSources = (read: ReadRecords): Source[] => valuesOf(read('sources.csv', SOURCES, ['code']));
