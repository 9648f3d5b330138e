/** A figure keeps its number beside the way it is written, so that files get the number. */
export type FigureCell = { readonly value: number; readonly text: string };
/** Null is an empty cell; a missing figure is a text that says why. */
export type ChartCell = string | FigureCell | null;

export type ChartTable = {
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly ChartCell[])[];
};

export const isFigureCell = (cell: ChartCell): cell is FigureCell =>
  typeof cell === 'object' && cell !== null;

export const cellText = (cell: ChartCell): string => (isFigureCell(cell) ? cell.text : (cell ?? ''));
