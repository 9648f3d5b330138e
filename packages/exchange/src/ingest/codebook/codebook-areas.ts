import type { Area } from '@kts/domain';
import type { FileField, Fields, ValuesOf } from './fields.ts';
import * as cell from './fields.ts';
import { type FileRecord, type ReadRecords, valuesOf } from './records.ts';

const NAMES = { nameVi: cell.filled, nameEn: cell.filled, type: cell.filled };
const SPAN = { validFrom: cell.day, validTo: cell.maybe(cell.day) };
const AREAS = {
  slug: cell.filled,
  level: cell.oneOf(['country', 'region', 'province']),
  ...SPAN,
  ...NAMES,
  aliases: cell.names,
};

/** An area as its own file tells it. */
export type AreaRecord = ValuesOf<typeof AREAS>;

/** The areas of `areas.csv`, which the other files refer to. */
export const readAreaRecords = (read: ReadRecords): AreaRecord[] =>
  valuesOf(read('areas.csv', AREAS, ['slug']));

/**
 * Areas with their names, codes, regions, predecessors and successors.
 * @param numbers numbers of documents by code; null for one that has none
 */
export function readAreas(
  read: ReadRecords,
  records: readonly AreaRecord[],
  numbers: ReadonlyMap<string, string | null>,
): Area[] {
  const area = cell.reference('area', new Set(records.map(({ slug }) => slug)));
  const ties = readTies(read, area, cell.maybe(cell.reference('document', numbers)));
  return records.map(({ nameVi, nameEn, type, ...values }) => {
    const { slug, validFrom } = values;
    const before = ties.succession.filter(({ successor }) => successor === slug);
    const after = ties.succession.filter(({ predecessor }) => predecessor === slug);
    const changes = (ties.changes.get(slug) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const acts = [...before, ...after, ...changes].map(({ document }) => numbers.get(document ?? ''));
    return {
      ...values,
      names: [
        { from: validFrom, nameVi, nameEn, type },
        ...changes.map(({ area: _area, document: _document, ...name }) => name),
      ],
      codes: (ties.codes.get(slug) ?? []).map(({ area: _area, ...code }) => code),
      regions: (ties.regions.get(slug) ?? []).map(({ area: _area, ...region }) => region),
      predecessors: before.map(({ predecessor }) => predecessor),
      successors: after.map(({ successor }) => successor),
      document: acts.find((number) => number != null) ?? null,
    };
  });
}

/** What the other files say of areas, by area. */
function readTies(read: ReadRecords, area: FileField<string>, document: FileField<string | null>) {
  const changes = { area, from: cell.under('effective_from', cell.day), ...NAMES, document };
  const codes = { area, system: cell.oneOf(['GSO63', 'GSO34', 'ISO']), code: cell.filled, ...SPAN };
  const regions = { area, slug: cell.under('region', area), ...SPAN };
  const succession = { predecessor: area, successor: area, document };
  return {
    changes: byArea(read('area-changes.csv', changes, ['area', 'from'])),
    codes: byArea(read('area-codes.csv', codes, ['system', 'code', 'validFrom'])),
    regions: byArea(read('area-regions.csv', regions)),
    succession: valuesOf(read('succession.csv', succession, ['predecessor', 'successor'])),
  };
}

const byArea = <F extends { readonly area: FileField<string> } & Fields>(records: readonly FileRecord<F>[]) =>
  Map.groupBy(valuesOf(records), ({ area }) => area);
