/** What is marked at a printed number, in this order. */
export const FIGURE_MARKS = ['estimate', 'unverified', 'restated', 'definition', 'doubtful'] as const;
export type FigureMark = (typeof FIGURE_MARKS)[number];
