import type { AreaLevel } from './area.ts';
import type { Period } from './period.ts';

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
 * `product` = first × second × factor, `growth` = per cent change of first on a year before.
 */
export type Formula =
  | {
      readonly kind: 'ratio' | 'product';
      readonly first: string;
      readonly second: string;
      readonly factor: number;
    }
  | { readonly kind: 'growth'; readonly first: string };

export type Indicator = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** What it is called where the area is the country, "… trong GDP"; null: the same. */
  readonly countryNameVi: string | null;
  readonly countryNameEn: string | null;
  readonly unit: string;
  readonly unitEn: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly min: number | null;
  readonly max: number | null;
  readonly integer: boolean;
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
  readonly noteVi: string;
  readonly noteEn: string;
};

/** An indicator under the names that it has in an area of this level. */
export function calledIn<T extends Pick<Indicator, 'nameVi' | 'nameEn' | 'countryNameVi' | 'countryNameEn'>>(
  level: AreaLevel | undefined,
  indicator: T,
): T {
  if (level !== 'country') return indicator;
  const { nameVi, nameEn, countryNameVi, countryNameEn } = indicator;
  return { ...indicator, nameVi: countryNameVi ?? nameVi, nameEn: countryNameEn ?? nameEn };
}

/** Whether a figure of the indicator can be as large or small as this; the bounds themselves are possible. */
export const isInRange = ({ min, max }: Pick<Indicator, 'min' | 'max'>, value: number): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

/** True when a figure is a place in an order: its points can be compared, never averaged or restated. */
export const isRank = (indicator: Pick<Indicator, 'code'>): boolean => indicator.code.endsWith('-rank');

/** Where a source stands in the indicator's order; those that it does not list come last. */
export function sourcePlace({ sources }: Pick<Indicator, 'sources'>, source: string): number {
  const place = sources.indexOf(source);
  return place === -1 ? sources.length : place;
}

/** The published rank that belongs to an index, by the codebook's naming: `dti` → `dti-rank`. */
export const rankCodeOf = (indicatorCode: string): string => `${indicatorCode}-rank`;
