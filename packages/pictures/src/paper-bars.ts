import { BAR_CHOSEN, FAINT, GRID, INK, PAPER } from './palette.ts';
import { paperText } from './paper-text.ts';
import type { PaperFrame } from './paper-trend.ts';
import { type Shape, tenth } from './picture.ts';
import { scale } from './scale.ts';

/** The area's value beside the mean, and its place among others. */
export type PaperStanding = {
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
    readonly own: boolean;
  }[];
  readonly rank: { readonly place: number; readonly of: number; readonly text: string } | null;
};

/** Figures as shares of the targets that they decide. */
export type PaperReach = {
  readonly bars: readonly { readonly label: string; readonly share: number; readonly text: string }[];
};

const [INDENT, FIGURE, STRIP, THICKEST] = [72, 60, 40, 45];

type Span = readonly [from: number, size: number];

const box = ([x, width]: Span, [y, height]: Span, fill: string): Shape => ({
  kind: 'rect',
  x: tenth(x),
  y: tenth(y),
  width: tenth(width),
  height: tenth(height),
  fill,
  stroke: INK,
  strokeWidth: 0.75,
});

/** Bars from zero, and below them the area's place on a strip from first to last. */
export function paperStanding({ bars, rank }: PaperStanding, frame: PaperFrame): Shape[] {
  const room = frame.height - frame.top - (rank === null ? 0 : STRIP);
  const each = Math.min(room / Math.max(bars.length, 1), THICKEST);
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const long = scale([0, Math.max(most, Number.MIN_VALUE)], [0, frame.width - INDENT - FIGURE]);
  const drawn = bars.flatMap(({ label, value, text, own }, index) => {
    const y = frame.top + index * each + each * 0.15;
    const middle = y + each * 0.35 + 4;
    const width = long(Math.max(value, 0));
    return [
      paperText(INDENT - 5, middle, label, { anchor: 'end', bold: own, room: INDENT - 8 }),
      box([INDENT, width], [y, each * 0.7], own ? BAR_CHOSEN : GRID),
      paperText(INDENT + width + 4, middle, text, { bold: own }),
    ];
  });
  if (rank === null) return drawn;
  return [...drawn, ...placeStrip(rank, bars.length === 0 ? frame.height * 0.6 : frame.height - 15, frame)];
}

/** From the last place to the first: further right is better, as on the bars above. */
function placeStrip(
  { place, of, text }: NonNullable<PaperStanding['rank']>,
  y: number,
  { width }: PaperFrame,
): Shape[] {
  const [from, to] = [23, width - 23];
  const x = (one: number) => (of <= 1 ? to : scale([of, 1], [from, to])(one));
  const ticks = Array.from({ length: of }, (_, index) => `M${tenth(x(index + 1))},${tenth(y - 2.6)}v5.2`);
  const at = x(place);
  return [
    { kind: 'path', d: `M${from},${tenth(y)}H${tenth(to)}`, stroke: FAINT, strokeWidth: 1.1 },
    { kind: 'path', d: ticks.join(''), stroke: FAINT, strokeWidth: 0.6 },
    { kind: 'path', d: `M${tenth(at)},${tenth(y + 1.5)}l-5.3,-9h10.6z`, fill: INK },
    paperText(Math.min(Math.max(at, 34), width - 34), y - 11, text, { anchor: 'middle', bold: true }),
    paperText(to, y + 13, '1', { anchor: 'middle', size: 10 }),
    paperText(from, y + 13, String(of), { anchor: 'middle', size: 10 }),
  ];
}

/** What a label and its bar need. */
const REACH_ROW = 22;

/** Each latest figure as a share of its target; the dashed line is the target. As many as there is room for. */
export function paperReach({ bars }: PaperReach, { width, height, top }: PaperFrame): Shape[] {
  const shown = bars.slice(0, Math.max(1, Math.floor((height - top) / REACH_ROW)));
  const [left, right] = [8, width - 23];
  const each = (height - top) / shown.length;
  const unit = (right - left) / Math.max(1, ...shown.map(({ share }) => share));
  const thick = Math.max(each - 17.5, 4.5);
  const drawn = shown.flatMap(({ label, share, text }, index) => {
    const y = top + index * each;
    return [
      paperText(left, y + 9.5, `${label}: ${text}`, { room: width - 15 }),
      box([left, unit], [y + 12.5, thick], PAPER),
      box([left, Math.max(share, 0) * unit], [y + 12.5, thick], BAR_CHOSEN),
    ];
  });
  const goal = tenth(left + unit);
  return [
    ...drawn,
    {
      kind: 'path',
      d: `M${goal},${tenth(top + 10.5)}V${tenth(height - 1.5)}`,
      stroke: INK,
      strokeWidth: 1.5,
      strokeDasharray: '4 3',
    },
  ];
}
