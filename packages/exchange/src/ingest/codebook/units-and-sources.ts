import { type Source, type Unit, UNIT_KINDS } from '@kts/domain';
import { anyText, blankAs, maybe, names, number, oneOf, filled, under } from './fields.ts';
import { type ReadRecords, valuesOf } from './records.ts';

const UNITS = {
  code: filled,
  nameVi: filled,
  nameEn: filled,
  kind: oneOf(UNIT_KINDS),
  quantity: filled,
  exponent: blankAs(0, number),
  aliases: names,
  statedAliases: under('aliases_stated', names),
};

/** The units that figures may be written in: `units.csv`. */
export const readUnits = (read: ReadRecords): Unit[] => valuesOf(read('units.csv', UNITS, ['code']));

const SOURCES = {
  code: filled,
  nameVi: filled,
  nameEn: filled,
  shortVi: maybe(filled),
  shortEn: maybe(filled),
  aliases: names,
  beginnings: names,
  noteVi: anyText,
  noteEn: anyText,
};

/** Who measured: `sources.csv`. */
export const readSources = (read: ReadRecords): Source[] => valuesOf(read('sources.csv', SOURCES, ['code']));
