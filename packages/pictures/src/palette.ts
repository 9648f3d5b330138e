/** Literal colours: pictures are saved without the page's style sheet. */
export const INK = '#1f2933';
export const FAINT = '#52606d';
export const GRID = '#d9dee3';
export const PAPER = '#ffffff';
/** Behind what a reader stands on. */
export const LIT = '#eef2f6';
/** Bars: at least 3:1 on white; the chosen area is told by darkness too, for print without colour. */
export const BAR = '#6b93bc';
export const BAR_CHOSEN = '#0b3d70';
export const REFERENCE = '#9c2f06';
/** Mean first, country second: told apart without colour. */
const REFERENCE_DASHES = ['6 3', '2 3'] as const;
export const referenceDash = (index: number): string =>
  REFERENCE_DASHES[index % REFERENCE_DASHES.length] ?? '6 3';

export const FONT = "'Be Vietnam Pro', Arial, sans-serif";
export const FONT_SIZE = 12;

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'star'] as const;
export type Outline = (typeof SHAPES)[number];

export type SeriesStyle = {
  readonly color: string;
  /** SVG dash pattern; null is a whole line. */
  readonly dash: string | null;
  readonly shape: Outline;
};

/**
 * Six that stay apart for the three kinds of colour blindness (dark members of Okabe–Ito's and
 * Tol's sets), each with its own dash and marker so that none rests on colour.
 */
const STYLES: readonly SeriesStyle[] = [
  { color: '#0b4f8a', dash: null, shape: 'circle' },
  { color: '#b3470b', dash: '7 3', shape: 'square' },
  { color: '#14724f', dash: '2 3', shape: 'triangle' },
  { color: '#8a3d8f', dash: '10 3 2 3', shape: 'diamond' },
  { color: '#7a5c00', dash: '4 2', shape: 'pentagon' },
  { color: '#4a4a4a', dash: '12 4', shape: 'star' },
];

/** More series than styles repeat them; pages offer at most six at a time. */
export const styleAt = (index: number): SeriesStyle =>
  STYLES[index % STYLES.length] ?? { color: INK, dash: null, shape: 'circle' };

export const MOST_SERIES = STYLES.length;
