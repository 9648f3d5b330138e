import type { Chart } from './charts.ts';
import { reachBody, positionBody } from './chart-bars.ts';
import { type Frame, text, UNITS_A_MM } from './chart-ink.ts';
import { trendBody } from './chart-trend.ts';

/** Width of a chart in the briefing: two stand side by side. */
export const CHART_WIDTH = 81;

/**
 * A chart as SVG, in tenths of a millimetre, in black, greys and one blue, so that it reads in black
 * and white: series differ in line and shape, never in colour alone.
 */
export function chartSvg(chart: Pick<Chart, 'title' | 'alt' | 'drawing'>, height: number): string {
  const frame: Frame = { width: CHART_WIDTH * UNITS_A_MM, height: height * UNITS_A_MM };
  const body =
    chart.drawing.kind === 'trend'
      ? trendBody(chart.drawing, frame)
      : chart.drawing.kind === 'position'
        ? positionBody(chart.drawing, frame)
        : reachBody(chart.drawing, frame);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${CHART_WIDTH}mm" height="${height}mm" font-family="Tinos, 'Times New Roman', serif"><title>${escapeText(chart.alt)}</title><rect width="${frame.width}" height="${frame.height}" fill="#fff"/>${text(frame.width / 2, 32, chart.title, { size: 33, anchor: 'middle', bold: true, room: frame.width - 10 })}${body}</svg>`;
}

const escapeText = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
