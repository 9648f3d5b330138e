export const UNIT_KINDS = ['share', 'growth', 'index', 'rank', 'money', 'amount', 'count', 'rate'] as const;

/**
 * What figures in a unit are: a share of a whole or a growth in per cent, an index of a scale, a place in an
 * order, a sum of money, another amount that is measured, a count of whole things, a rate of one count per another.
 */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit that figures may be written in, though no indicator need be kept in it. */
export type Unit = {
  readonly code: string;
  /** As it stands behind a figure: "tỷ đồng". */
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
  /** Units of one quantity can be converted: one of this is ten to the `exponent` of its base unit. */
  readonly quantity: string;
  readonly exponent: number;
  /** Other spellings in files and documents. */
  readonly aliases: readonly string[];
  /** Spellings, names among them, that mean the unit only where a unit is expected: "hạng" is a heading too. */
  readonly statedAliases: readonly string[];
};

/** True for what is written with a per cent sign: two such figures differ by percentage points. */
export const isInPercent = ({ unitKind }: { readonly unitKind: UnitKind }): boolean =>
  unitKind === 'share' || unitKind === 'growth';

/** True for sums of money: each is at the prices of its own year, so that growth between two is nominal. */
export const isMoney = ({ unitKind }: { readonly unitKind: UnitKind }): boolean => unitKind === 'money';
