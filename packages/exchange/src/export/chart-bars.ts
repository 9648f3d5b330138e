import { BLUE, box, type Frame, GREY, PRINT_INK, line, round, text, TOP } from './chart-ink.ts';
import type { Drawing } from './charts.ts';

type Position = Extract<Drawing, { kind: 'position' }>;
type Reach = Extract<Drawing, { kind: 'reach' }>;

const LIGHT = '#d4d4d4';
const INDENT = 190;

/** The area's value beside the mean, and below it the area's place on a strip from first to last. */
export function positionBody({ bars, rank }: Position, frame: Frame): string {
  const strip = rank === null ? 0 : 105;
  const room = frame.height - TOP - strip;
  const each = bars.length === 0 ? 0 : Math.min(room / bars.length, 120);
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const length = frame.width - INDENT - 160;
  const drawn = bars.map(({ label, value, text: figure, own }, index) => {
    const y = TOP + index * each + each * 0.15;
    const width = most <= 0 ? 0 : (Math.max(value, 0) / most) * length;
    const middle = y + each * 0.35 + 10;
    return [
      text(INDENT - 12, middle, label, { anchor: 'end', bold: own, room: INDENT - 20 }),
      box([INDENT, y], [width, each * 0.7], own ? BLUE : LIGHT),
      text(INDENT + width + 10, middle, figure, { bold: own }),
    ].join('');
  });
  return [
    ...drawn,
    rank === null ? '' : rankStrip(rank, bars.length === 0 ? frame.height * 0.6 : frame.height - 40, frame),
  ].join('');
}

/** From the last place to the first: further right is better, as on the bars above. */
function rankStrip(
  { place, of, text: words }: NonNullable<Position['rank']>,
  y: number,
  frame: Frame,
): string {
  const [from, to] = [60, frame.width - 60];
  const at = of <= 1 ? to : to - ((place - 1) / (of - 1)) * (to - from);
  const half = 90;
  const label = Math.min(Math.max(at, half), frame.width - half);
  const ticks = Array.from({ length: of }, (_, index) => {
    const x = to - (index / Math.max(of - 1, 1)) * (to - from);
    return line(
      [
        [x, y - 7],
        [x, y + 7],
      ],
      { stroke: GREY, width: 1.5 },
    );
  });
  return [
    line(
      [
        [from, y],
        [to, y],
      ],
      { stroke: GREY, width: 3 },
    ),
    ...ticks,
    `<path d="M${round(at)} ${round(y + 4)}l-14 -24h28z" fill="${PRINT_INK}"/>`,
    text(label, y - 30, words, { anchor: 'middle', bold: true }),
    text(to, y + 34, '1', { anchor: 'middle', size: 26 }),
    text(from, y + 34, String(of), { anchor: 'middle', size: 26 }),
  ].join('');
}

/** What a label and its bar need, in tenths of a millimetre. */
const REACH_ROW = 58;

/** Each latest figure as a share of its target; the dashed line is the target. As many as there is room for. */
export function reachBody({ bars }: Reach, frame: Frame): string {
  const shown = bars.slice(0, Math.max(1, Math.floor((frame.height - TOP) / REACH_ROW)));
  const [left, right] = [20, frame.width - 60];
  const each = (frame.height - TOP) / shown.length;
  const unit = (right - left) / Math.max(1, ...shown.map(({ share }) => share));
  const thick = Math.max(each - 46, 12);
  const drawn = shown.map(({ label, share, text: figure }, index) => {
    const y = TOP + index * each;
    return [
      text(left, y + 25, `${label}: ${figure}`, { room: frame.width - 40 }),
      box([left, y + 33], [unit, thick], '#fff'),
      box([left, y + 33], [Math.max(share, 0) * unit, thick], BLUE),
    ].join('');
  });
  const goal = left + unit;
  return [
    ...drawn,
    line(
      [
        [goal, TOP + 28],
        [goal, frame.height - 4],
      ],
      { width: 4, dash: '10 7' },
    ),
  ].join('');
}
