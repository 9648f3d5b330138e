import type { Choices } from '../choices.ts';
import type { Column, FigureColumn, Row } from '../draft.ts';
import type { Facts } from '../facts.ts';
import type { World } from '../world.ts';

/** Columns and rows of a table, and what neither of them says: that must stand in a title or a setting. */
export type Layout = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly left: Facts;
};

export type LayoutMaker = (choices: Choices, world: World) => Layout;

export type Entry = { readonly facts: Facts; readonly path: readonly string[] };

export const figureColumn = ({ path, facts }: Entry): FigureColumn => ({ kind: 'figures', path, facts });

export function firstOf<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('An empty list');
  return one;
}
