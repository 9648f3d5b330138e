import type { AreaLevel } from './area.ts';
import { PARTS_A_YEAR, type Period, periodParts } from './period.ts';
import type { UnitKind } from './unit.ts';

export type Direction = 'higher' | 'lower' | 'none';
export type Accumulation = 'stock' | 'flow' | 'average';
export type RestateRule = 'sum' | 'ratio-of-sums' | 'official-mean' | 'none';
export type CountryValue = 'national' | 'provincial-mean';
/** Which computation of pace decides: points for shares, indices and rates, per cent for amounts. */
export type PaceUnit = 'points' | 'percent';

/** From this period on figures follow another method (`B`) or definition (`D`): no line is drawn across. */
export type MethodBreak = {
  readonly period: Period;
  readonly status: 'B' | 'D';
  readonly textVi: string;
  readonly textEn: string;
};

/**
 * How an indicator is computed from others: `ratio` = first ÷ second × factor,
 * `product` = first × second × factor, `growth` = per cent change of first on a year before,
 * `rank` = place of first among all provinces of a list.
 */
export type Formula =
  | {
      readonly kind: 'ratio' | 'product';
      readonly first: string;
      readonly second: string;
      readonly factor: number;
      /** The source that the second part is always taken of; left out: that of the first. */
      readonly secondSource?: string;
    }
  | { readonly kind: 'growth' | 'rank'; readonly first: string };

/** Beyond these a figure is in another unit, or a slip; null: anything may be. */
export type Bounds = { readonly min: number | null; readonly max: number | null };

export type Indicator = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** What it is called where the area is the country, "… trong GDP"; null: the same. */
  readonly countryNameVi: string | null;
  readonly countryNameEn: string | null;
  /** Names that fit a line; null: the name without what stands in brackets. */
  readonly shortVi: string | null;
  readonly shortEn: string | null;
  readonly countryShortVi: string | null;
  readonly countryShortEn: string | null;
  /** As it stands behind a figure; the code is that of the codebook's unit. */
  readonly unit: string;
  readonly unitEn: string;
  readonly unitCode: string;
  readonly unitKind: UnitKind;
  readonly decimals: number;
  readonly direction: Direction;
  readonly min: number | null;
  readonly max: number | null;
  readonly integer: boolean;
  /** What a year's figure of one province, or of the country, can be at most and at least. */
  readonly bounds: { readonly province: Bounds; readonly country: Bounds };
  readonly accumulation: Accumulation;
  readonly restate: RestateRule;
  /** Codes of sources, the preferred one first. */
  readonly sources: readonly string[];
  /** What a figure of the country means; null when it has none. */
  readonly countryValue: CountryValue | null;
  readonly paceUnit: PaceUnit;
  /** A province without its own target falls under the national one. */
  readonly inheritable: boolean;
  readonly aliases: readonly string[];
  readonly definitionVi: string;
  readonly definitionEn: string;
  readonly noteVi: string;
  readonly noteEn: string;
  readonly formula: Formula | null;
  readonly breaks: readonly MethodBreak[];
};

/** A source: who measured a figure, not who quoted it. */
export type Source = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Other names that files and documents give it. */
  readonly aliases: readonly string[];
  /** A name that fits a cell: "thống kê"; null: the name. */
  readonly shortVi: string | null;
  readonly shortEn: string | null;
  /** How the names of those begin that are too many to be listed: "Sở", "UBND". */
  readonly beginnings: readonly string[];
  readonly noteVi: string;
  readonly noteEn: string;
};

type Named = Pick<Indicator, 'nameVi' | 'nameEn' | 'countryNameVi' | 'countryNameEn'>;

/** An indicator under the names that it has in an area of this level. */
export function calledIn<T extends Named & Partial<Pick<Indicator, 'countryShortVi' | 'countryShortEn'>>>(
  level: AreaLevel | undefined,
  indicator: T,
): T {
  if (level !== 'country') return indicator;
  const { nameVi, nameEn, countryNameVi, countryNameEn, countryShortVi, countryShortEn } = indicator;
  return {
    ...indicator,
    nameVi: countryNameVi ?? nameVi,
    nameEn: countryNameEn ?? nameEn,
    ...(countryShortVi && { shortVi: countryShortVi }),
    ...(countryShortEn && { shortEn: countryShortEn }),
  };
}

/** The bounds of a figure of a period: of a flow a quarter may be a quarter of the least that a year is. */
export function boundsIn(
  { bounds, accumulation }: Pick<Indicator, 'bounds' | 'accumulation'>,
  level: AreaLevel,
  period: Period,
): Bounds {
  const { min, max } = level === 'country' ? bounds.country : bounds.province;
  const part = accumulation === 'flow' ? 1 / PARTS_A_YEAR[periodParts(period).frequency] : 1;
  return { min: min === null ? null : min * part, max: level === 'region' ? bounds.country.max : max };
}

/** Whether a figure of the indicator can be as large or small as this; the bounds themselves are possible. */
export const isInRange = ({ min, max }: Pick<Indicator, 'min' | 'max'>, value: number): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

/** Whether a figure of the indicator can be this at all: in its range, and whole where only whole ones are. */
export const isPossible = (indicator: Pick<Indicator, 'min' | 'max' | 'integer'>, value: number): boolean =>
  isInRange(indicator, value) && (!indicator.integer || Number.isInteger(value));

/** True when a figure is a place in an order: its points can be compared, never averaged or restated. */
export const isRank = ({ unitKind }: Pick<Indicator, 'unitKind'>): boolean => unitKind === 'rank';

/** Where a source stands in the indicator's order; those that it does not list come last. */
export function sourcePlace({ sources }: Pick<Indicator, 'sources'>, source: string): number {
  const place = sources.indexOf(source);
  return place === -1 ? sources.length : place;
}

/** Sources once each, in the order of the indicator; those that it does not list follow by code. */
export const sourcesInOrder = (indicator: Pick<Indicator, 'sources'>, sources: readonly string[]): string[] =>
  [...new Set(sources)].toSorted(
    (a, b) => sourcePlace(indicator, a) - sourcePlace(indicator, b) || (a < b ? -1 : Number(a > b)),
  );

/** The published rank that belongs to an index, by the codebook's naming: `dti` → `dti-rank`. */
export const rankCodeOf = (indicatorCode: string): string => `${indicatorCode}-rank`;
