import type { Boundaries } from '@kts/domain';
import type { Subject, Unit } from './subjects.ts';

export type Place = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly isCity: boolean;
  /** Null for the country. */
  readonly boundaries: Boundaries | null;
};

export type Status = 'A' | 'P' | 'E' | '?';

/** What a text in a table says of the figures that it stands over or beside. */
export type Facts = {
  readonly subject?: Subject;
  readonly place?: Place;
  readonly period?: string;
  /** `?`: a mark that the file does not explain. */
  readonly status?: Status;
  readonly unit?: Unit;
  /** A text by which a figure is not the area's own figure of the indicator and period. */
  readonly part?: string;
  /** Written behind the figure, in its cell. */
  readonly remark?: string;
};

export type Meant = {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly boundaries: Boundaries | null;
  readonly value: number | null;
  readonly status: Status | null;
  /** It may be left out without loss: the country's figure, an empty cell. */
  readonly optional: boolean;
};

/** What a cell's figure is, as whoever made the table knows. */
export type Meaning =
  | { readonly kind: 'meant'; readonly meant: Meant }
  | { readonly kind: 'other'; readonly why: string }
  | { readonly kind: 'total' };

/** A figure, or a mark where there is none, with what it means; a text; nothing. */
export type Cell =
  | {
      readonly kind: 'figure';
      readonly mantissa: number;
      readonly decimals: number;
      readonly means: Meaning;
      /** Written behind it. */
      readonly remark?: string;
    }
  | { readonly kind: 'mark'; readonly text: string; readonly means: Meaning }
  | string
  | null;

export type Merge = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type Grid = { readonly rows: readonly (readonly Cell[])[]; readonly merges: readonly Merge[] };

/** Facts of several places together: the later ones are nearer and go first. */
export const together = (...places: readonly (Facts | undefined)[]): Facts =>
  Object.assign({}, ...places.map((facts) => facts ?? {}));

export const keyOf = ({
  indicator,
  area,
  period,
  boundaries,
}: Pick<Meant, 'indicator' | 'area' | 'period' | 'boundaries'>): string =>
  `${indicator}|${area}|${period}|${boundaries ?? ''}`;

export const meantBy = (list: Iterable<Meant>): Map<string, Meant> => {
  const meant = new Map<string, Meant>();
  for (const each of list) meant.set(keyOf(each), each);
  return meant;
};
