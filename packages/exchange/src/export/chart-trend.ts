import { BLUE, diamond, dot, type Frame, GREY, line, text, TOP } from './chart-ink.ts';
import type { ChartMark, Drawing } from './charts.ts';
import { textWidth } from './text-width.ts';

type Trend = Extract<Drawing, { kind: 'trend' }>;

const SIDE = 70;
const FOOT = 42;

type Place = { readonly x: (years: number) => number; readonly y: (value: number) => number };

/** Actual as a line with dots, the way to the target dashed with diamonds; the axis starts at zero, for places at the top. */
export function trendBody({ lines, goals, path, fromTop }: Trend, frame: Frame): string {
  const marks = [...lines.flat(), ...goals];
  if (marks.length === 0) return '';
  const place = placeOf(marks, frame, fromTop);
  const floor = frame.height - FOOT;
  const actual = lines.map(
    (each) =>
      line(spots(each, place), { stroke: BLUE, width: 6 }) +
      each.map((mark) => dot(place.x(mark.years), place.y(mark.value))).join(''),
  );
  return [
    line(
      [
        [SIDE - 40, floor],
        [frame.width - 20, floor],
      ],
      { stroke: GREY, width: 3 },
    ),
    yearLabels(marks, place, frame),
    line(spots(path, place), { stroke: GREY, dash: '14 9' }),
    ...actual,
    ...goals.map(({ years, value }) => diamond(place.x(years), place.y(value))),
    ...labelled(lines.flat(), goals, { place, frame }),
    ...goals.map((mark) =>
      label(mark, { place, frame }, isBelow(mark, lines.flat(), place) ? 40 : -22, true),
    ),
  ].join('');
}

type Canvas = { readonly place: Place; readonly frame: Frame };

const spots = (marks: readonly ChartMark[], { x, y }: Place) =>
  marks.map(({ years, value }) => [x(years), y(value)] as const);

function placeOf(marks: readonly ChartMark[], frame: Frame, fromTop: boolean): Place {
  const years = marks.map((mark) => mark.years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...marks.map(({ value }) => value), 0);
  const least = Math.min(...marks.map(({ value }) => value), 0);
  const [top, floor] = [TOP + 42, frame.height - FOOT];
  const width = frame.width - 2 * SIDE;
  return {
    x: (year) => (first === last ? frame.width / 2 : SIDE + ((year - first) / (last - first)) * width),
    y: (value) => {
      const share = most === least ? 0 : (value - least) / (most - least);
      return fromTop ? top + share * (floor - top) : floor - share * (floor - top);
    },
  };
}

function yearLabels(marks: readonly ChartMark[], { x }: Place, frame: Frame): string {
  const years = [...new Set(marks.map((mark) => Math.ceil(mark.years)))].toSorted((a, b) => a - b);
  const crowded = years.length > 7;
  return years
    .filter((_, index) => !crowded || index % 2 === 0 || index === years.length - 1)
    .map((year) => text(x(year), frame.height - 8, String(year), { anchor: 'middle', size: 27 }))
    .join('');
}

/** The first and the last reading are written out; those between can be read off the line. */
function labelled(marks: readonly ChartMark[], goals: readonly ChartMark[], canvas: Canvas): string[] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = lastLabel(
    last,
    goals.some((goal) => isBelow(goal, [last], canvas.place)),
    canvas,
  );
  return first === last ? [end] : [label(first, canvas, -20, false), end];
}

/** A target under a reading of its own year writes below itself. */
const isBelow = (goal: ChartMark, marks: readonly ChartMark[], { y }: Place): boolean =>
  marks.some(({ years, value }) => Math.abs(years - goal.years) < 0.6 && y(goal.value) > y(value));

/** Below its dot, where targets do not write; beside it where there is no room above the axis. */
function lastLabel(mark: ChartMark, crowded: boolean, canvas: Canvas): string {
  const { place, frame } = canvas;
  const [x, y] = [place.x(mark.years), place.y(mark.value)];
  if (!crowded && y < frame.height - FOOT - 45) return label(mark, canvas, 38, false);
  const room = frame.width - x - 20;
  return textWidth(mark.label) * 29 < room
    ? text(x + 16, y + 10, mark.label)
    : label(mark, canvas, -20, false);
}

/** Kept inside the picture. */
function label(mark: ChartMark, { place, frame }: Canvas, offset: number, bold: boolean): string {
  const half = (textWidth(mark.label, bold ? 'bold' : 'regular') * 29) / 2 + 4;
  const x = Math.min(Math.max(place.x(mark.years), half), frame.width - half);
  return text(x, place.y(mark.value) + offset, mark.label, { anchor: 'middle', bold });
}
