import { isInPercent, isRank, type UnitKind } from '@kts/domain';
import type { Language } from './language.ts';
import { NBSP } from './numbers.ts';

/** What an indicator says of how its figures are written. */
export type Written = {
  readonly code: string;
  readonly unit: string;
  readonly unitEn: string;
  readonly unitKind: UnitKind;
  readonly decimals: number;
  /** The last place there is, where the order is not one of our provinces. */
  readonly max?: number | null;
};

/** The unit as a heading has it, whole: "điểm (0–1)". */
export const unitNameOf = ({ unit, unitEn }: Written, language: Language): string =>
  language === 'vi' ? unit : unitEn;

/** The unit as it follows a figure: none for places and for indices from 0 to 1. */
export function valueUnitOf(indicator: Written, language: Language): string {
  const unit = unitNameOf(indicator, language);
  if (isRank(indicator) || /\(0[–-]1\)/.test(unit)) return '';
  return unit.replace(/\s*\([^)]*\)$/, '');
}

const DIFFERENCES = {
  vi: { percent: `điểm${NBSP}%`, points: 'điểm', places: 'bậc' },
  en: { percent: 'percentage points', points: 'points', places: 'places' },
} as const satisfies Record<Language, object>;

/** A difference or pace as it is told: a place rises as its number falls. */
export const risen = (indicator: Pick<Written, 'unitKind'>, difference: number): number =>
  isRank(indicator) ? -difference : difference;

/** The unit of a difference between two figures: two shares differ by percentage points. */
export function differenceUnitOf(indicator: Written, language: Language): string {
  const words = DIFFERENCES[language];
  if (isRank(indicator)) return words.places;
  if (isInPercent(indicator)) return words.percent;
  return valueUnitOf(indicator, language) || words.points;
}
