export type FigureView = 'chart' | 'table';

/** Figures that are shown as tables stand in the page's address, by name. */
export const viewOf = (tables: readonly string[] | undefined, figure: string): FigureView =>
  tables?.includes(figure) ? 'table' : 'chart';

/** The list with one figure turned over; undefined when none is a table, so that the address stays short. */
export function withView(
  tables: readonly string[] | undefined,
  figure: string,
  view: FigureView,
): readonly string[] | undefined {
  const others = (tables ?? []).filter((name) => name !== figure);
  const next = view === 'table' ? [...others, figure] : others;
  return next.length === 0 ? undefined : next;
}
