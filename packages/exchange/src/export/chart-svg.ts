import { paperReach, paperStanding, paperText, paperTrend, pictureSvg } from '@kts/pictures';
import type { Chart, Drawing } from './charts.ts';

/** Width of a chart in the briefing, in millimetres: two stand side by side. */
export const CHART_WIDTH = 81;

const UNITS_A_MM = 96 / 25.4;
/** Top of the drawing, below the title. */
const TOP = 19;

type Frame = Parameters<typeof paperTrend>[1];

function shapesOf(drawing: Drawing, frame: Frame) {
  switch (drawing.kind) {
    case 'trend':
      return paperTrend(drawing, frame);
    case 'position':
      return paperStanding(drawing, frame);
    case 'reach':
      return paperReach(drawing, frame);
  }
}

/** A chart of the briefing as SVG: it reads in black and white, for nothing is told by colour alone. */
export function chartSvg(
  { title, alt, drawing }: Pick<Chart, 'title' | 'alt' | 'drawing'>,
  height: number,
): string {
  const frame = { width: Math.round(CHART_WIDTH * UNITS_A_MM), height: height * UNITS_A_MM, top: TOP };
  return pictureSvg({
    width: frame.width,
    height: frame.height,
    shapes: [
      ...shapesOf(drawing, frame),
      paperText(frame.width / 2, 12, title, {
        size: 12.5,
        anchor: 'middle',
        bold: true,
        room: frame.width - 4,
      }),
    ],
    label: alt,
    font: "Tinos, 'Times New Roman', serif",
  });
}
