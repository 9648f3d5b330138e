import type { IsoDate } from './period.ts';

export type AreaLevel = 'country' | 'region' | 'province';

/** Which list of provinces a figure follows: `2024` the 63, `2025` the 34 of 1 July 2025. */
export type Boundaries = '2024' | '2025';
export const BOUNDARIES = ['2024', '2025'] as const satisfies readonly Boundaries[];

/** The day on which the 34 provinces began (Nghị quyết 202/2025/QH15). */
const MERGER_DATE: IsoDate = '2025-07-01';
/** The last day of the 63. */
const LAST_DAY_OF_63: IsoDate = '2025-06-30';

export type CodeSystem = 'GSO63' | 'GSO34' | 'ISO';

export type AreaCode = {
  readonly system: CodeSystem;
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
};

/** What an area is called from a day on. */
export type AreaName = {
  readonly from: IsoDate;
  readonly nameVi: string;
  readonly nameEn: string;
  /** tỉnh, thành phố, vùng, quốc gia */
  readonly type: string;
};

/** A territory over a span of time. Its identity is the slug, never an official code. */
export type Area = {
  readonly slug: string;
  readonly level: AreaLevel;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Oldest first, at least one. */
  readonly names: readonly AreaName[];
  readonly codes: readonly AreaCode[];
  readonly aliases: readonly string[];
  readonly regions: readonly {
    readonly slug: string;
    readonly validFrom: IsoDate;
    readonly validTo: IsoDate | null;
  }[];
  /** Slugs of the areas that this one was formed from, and that it became part of. */
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** Number of the National Assembly's resolution by which it was formed, dissolved or renamed. */
  readonly document: string | null;
};

/** A province that was gone before the 63: tables that reach back name it, figures of it are not kept. */
export type FormerArea = {
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  /** Its last day, or as much of it as is known: a month or a year. */
  readonly until: string;
  /** Slugs of the areas that it became or went into, former ones among them. */
  readonly successors: readonly string[];
  /** Number of the resolution, where it has one. */
  readonly document: string | null;
};

type Span = { readonly validFrom: IsoDate; readonly validTo: IsoDate | null };

/** Both ends belong to the span; ISO days compare as text. */
export const inForceOn = (span: Span, on: IsoDate): boolean =>
  span.validFrom <= on && (span.validTo === null || on <= span.validTo);

type Succeeded = Pick<Area, 'validTo' | 'successors'>;

/** The area itself, or what a dissolved one has become by a day. */
export function areaInForce<T extends Succeeded>(
  area: T,
  on: IsoDate,
  find: (slug: string) => T | undefined,
): T {
  if (area.validTo === null || on <= area.validTo) return area;
  const heir = area.successors.map(find).find((each) => each !== undefined);
  return heir === undefined ? area : areaInForce(heir, on, find);
}

/** The name on a day: the latest that had begun, else the first. */
export function nameOn(area: Pick<Area, 'names'>, on: IsoDate): AreaName {
  const begun = area.names.filter(({ from }) => from <= on).at(-1) ?? area.names[0];
  if (begun === undefined) throw new Error('An area has at least one name');
  return begun;
}

/** The list of provinces in force on a day. */
export const boundariesOn = (on: IsoDate): Boundaries => (on < MERGER_DATE ? '2024' : '2025');

/** A day on which the list of `boundaries` was in force. */
export const dayOf = (boundaries: Boundaries): IsoDate =>
  boundaries === '2024' ? LAST_DAY_OF_63 : MERGER_DATE;

/** How many provinces a list has. */
export const provinceCount = (boundaries: Boundaries): number => (boundaries === '2024' ? 63 : 34);

/** True when a figure on these boundaries can be of this province: Tiền Giang is not one of the 34. */
export const belongsTo = (area: Span, boundaries: Boundaries): boolean => inForceOn(area, dayOf(boundaries));
