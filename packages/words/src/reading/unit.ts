import type { Indicator, Unit } from '@kts/domain';
import { bare, withoutNotes } from './fold.ts';

/** The units of a codebook, looked up by any of their spellings. */
export type UnitNames = {
  /** True for the name of a unit, whatever indicator it belongs to. */
  readonly isUnit: (text: string) => boolean;
  /** As {@link UnitNames.isUnit} where a unit is expected: "hạng" and "nghìn" behind "Giá trị". */
  readonly isStated: (text: string) => boolean;
  /**
   * By which power of ten figures in `text` must be multiplied to be in the indicator's unit; 0 for the same
   * unit and for no text, null when the two do not go together.
   */
  readonly exponent: (text: string, indicator: Measured) => number | null;
};

type Measured = Pick<Indicator, 'unit' | 'unitEn' | 'unitCode'>;

/** Small, without marks, spaces and dots; brackets around the whole and a label fall away: "(Tỷ đồng)" → "tydong". */
const unitKey = (text: string): string =>
  bare(withoutNotes(text))
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(?:don vi(?: tinh)?|dvt|unit) ?[:=] ?/, '')
    .replace(/[\s.,]/g, '');

/** Makes the spellings of all units ready; one may be of several, of which the indicator's own counts first. */
export function unitNames(units: readonly Unit[]): UnitNames {
  const codes = new Map(units.map((unit) => [unit.code, unit]));
  const spellings = new Map<string, Unit[]>();
  const alone = new Set<string>();
  for (const unit of units) {
    const stated = new Set(unit.statedAliases.map(unitKey));
    const names = new Set([unit.nameVi, unit.nameEn, ...unit.aliases].map(unitKey));
    for (const key of new Set([...names, ...stated]))
      spellings.set(key, [...(spellings.get(key) ?? []), unit]);
    for (const key of names) if (!stated.has(key)) alone.add(key);
  }
  return {
    isUnit: (text) => alone.has(unitKey(text)),
    isStated: (text) => spellings.has(unitKey(text)),
    exponent: (text, indicator) => {
      const key = unitKey(text);
      if (isOwn(key, indicator)) return 0;
      return exponentBetween(spellings.get(key) ?? [], codes.get(indicator.unitCode));
    },
  };
}

const isOwn = (key: string, { unit, unitEn }: Measured): boolean =>
  key === '' || key === unitKey(unit) || key === unitKey(unitEn);

/** From the only one of some units that can be converted to `own`; a spelling of the own unit means that. */
function exponentBetween(named: readonly Unit[], own: Unit | undefined): number | null {
  if (own === undefined) return null;
  const alike = named.filter(({ quantity }) => quantity === own.quantity);
  if (alike.includes(own)) return 0;
  const [only, ...others] = alike;
  return only === undefined || others.length > 0 ? null : only.exponent - own.exponent;
}
