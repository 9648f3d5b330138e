import { textWidth } from './text-width.ts';

export const UNITS_A_MM = 10;
export const PRINT_INK = '#000';
export const GREY = '#6b6b6b';
export const BLUE = '#1f4e8c';
/** Top of the drawing, below the title. */
export const TOP = 50;
const LABEL = 29;

export type Frame = { readonly width: number; readonly height: number };

type Look = {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
  /** What the text may take; wider text is set smaller. */
  readonly room?: number;
};

const escapeText = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const round = (value: number): string => String(Math.round(value * 10) / 10);

export function text(x: number, y: number, raw: string, look: Look = {}): string {
  const { size = LABEL, anchor = 'start', bold = false, fill = PRINT_INK, room } = look;
  const wide = textWidth(raw, bold ? 'bold' : 'regular') * size;
  const fitted = room === undefined || wide <= room ? size : (size * room) / wide;
  const weight = bold ? ' font-weight="700"' : '';
  // A halo keeps a label readable where a line runs under it.
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(fitted)}" text-anchor="${anchor}" fill="${fill}"${weight} stroke="#fff" stroke-width="6" paint-order="stroke" stroke-linejoin="round">${escapeText(raw)}</text>`;
}

export const line = (
  points: readonly (readonly [x: number, y: number])[],
  { stroke = PRINT_INK, width = 4, dash = '' }: { stroke?: string; width?: number; dash?: string } = {},
): string =>
  `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;

export const dot = (x: number, y: number): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="9" fill="${BLUE}"/>`;

export const diamond = (x: number, y: number): string =>
  `<path d="M${round(x)} ${round(y - 13)}l13 13l-13 13l-13 -13z" fill="#fff" stroke="${PRINT_INK}" stroke-width="4"/>`;

export const box = (
  [x, y]: readonly [x: number, y: number],
  [width, height]: readonly [width: number, height: number],
  fill: string,
): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" stroke="${PRINT_INK}" stroke-width="2"/>`;
