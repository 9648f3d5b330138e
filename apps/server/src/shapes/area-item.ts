import type { AreaItem } from '@kts/contract';
import { type Area, inForceOn, type IsoDate, nameOn } from '@kts/domain';

/** An area as it is called on a day; a dissolved one as on its last day. */
export function toAreaItem(area: Area, on: IsoDate): AreaItem {
  const day = area.validTo !== null && area.validTo < on ? area.validTo : on;
  const { nameVi, nameEn, type } = nameOn(area, day);
  return {
    slug: area.slug,
    nameVi,
    nameEn,
    level: area.level,
    type,
    codes: area.codes.map((code) => ({ ...code })),
    validFrom: area.validFrom,
    validTo: area.validTo,
    predecessors: [...area.predecessors],
    successors: [...area.successors],
    region: area.regions.find((region) => inForceOn(region, day))?.slug ?? null,
    names: area.names.map((name) => ({ ...name })),
    document: area.document,
  };
}
