import { type Source, type Unit, UNIT_KINDS } from '@kts/domain';
import * as cell from './fields.ts';
import { type ReadRecords, valuesOf } from './records.ts';

const UNITS = {
  code: cell.filled,
  nameVi: cell.filled,
  nameEn: cell.filled,
  kind: cell.oneOf(UNIT_KINDS),
  quantity: cell.filled,
  exponent: cell.blankAs(0, cell.number),
  aliases: cell.names,
  statedAliases: cell.under('aliases_stated', cell.names),
};

/** The units that figures may be written in: `units.csv`. */
export const readUnits = (read: ReadRecords): Unit[] => valuesOf(read('units.csv', UNITS, ['code']));

const SOURCES = {
  code: cell.filled,
  nameVi: cell.filled,
  nameEn: cell.filled,
  shortVi: cell.maybe(cell.filled),
  shortEn: cell.maybe(cell.filled),
  aliases: cell.names,
  beginnings: cell.names,
  noteVi: cell.anyText,
  noteEn: cell.anyText,
};

/** Who measured: `sources.csv`. */
export const readSources = (read: ReadRecords): Source[] => valuesOf(read('sources.csv', SOURCES, ['code']));
