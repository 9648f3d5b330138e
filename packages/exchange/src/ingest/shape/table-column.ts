import type { ColumnRole } from '@kts/domain';
import type { ColumnHeading, HeadingFacts } from './heading-facts.ts';
import type { HeadingCell } from './heading-paths.ts';

/** Where a column stands, and the headings above it. */
export type ColumnPlace = {
  readonly index: number;
  readonly name: string;
  readonly path: readonly HeadingCell[];
};

export type FigureColumn = ColumnPlace & {
  readonly kind: 'figures';
  /** Figures stand below it. */
  readonly isFilled: boolean;
} & HeadingFacts;

export type AsideReason = 'blank' | 'plan' | 'comparison' | 'declared';

export type TableColumn =
  | FigureColumn
  | (ColumnPlace & { readonly kind: 'key'; readonly role: ColumnRole })
  /** Texts beside the figures under a heading that is no role of ours. */
  | (ColumnPlace & { readonly kind: 'text' })
  | (ColumnPlace & { readonly kind: 'aside'; readonly why: AsideReason });

/** Those of the facts of a heading that hold for a column of figures. */
export function factsOf(heading: ColumnHeading): HeadingFacts {
  const { indicator, area, period, unit, status, mark, unread, whole, isPart, isValue } = heading;
  return { indicator, area, period, unit, status, mark, unread, whole, isPart, isValue };
}
