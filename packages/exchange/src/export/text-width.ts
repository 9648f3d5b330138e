/**
 * How wide Times New Roman sets a text, in ems, by the advance widths of its letters (Adobe's metrics of
 * Times, which it shares). Good for counting lines, not for placing.
 */
const REGULAR: readonly (readonly [letters: string, width: number])[] = [
  [' .,\u00a0', 0.25],
  ['ijlt:;/', 0.278],
  ["fIr!()-'[]", 0.333],
  ['sJ', 0.389],
  ['acez?', 0.444],
  ['+<=>≥≤', 0.564],
  ['PSF', 0.556],
  ['ELTZ', 0.611],
  ['BCR', 0.667],
  ['ADGHKNOQUVXYw', 0.722],
  ['m', 0.778],
  ['%', 0.833],
  ['M', 0.889],
  ['W', 0.944],
  ['…', 1],
];

const BOLD: readonly (readonly [letters: string, width: number])[] = [
  [' .,\u00a0', 0.25],
  ['il/', 0.278],
  ["fjt:;()-!'[]", 0.333],
  ['sI', 0.389],
  ['cerz', 0.444],
  ['bdhknpquS', 0.556],
  ['+<=>≥≤', 0.57],
  ['PF', 0.611],
  ['BELTZ', 0.667],
  ['ACDNRUVXYw', 0.722],
  ['GHKOQ', 0.778],
  ['m', 0.833],
  ['M', 0.944],
  ['%W…', 1],
];

const OTHER = 0.5;
/** The horn of ơ and ư stands beside the letter; marks of tone stand above or below and take no room. */
const HORN = 0.05;

const tableOf = (classes: typeof REGULAR): ReadonlyMap<string, number> =>
  new Map(classes.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

const WIDTHS = { regular: tableOf(REGULAR), bold: tableOf(BOLD) };

export function textWidth(text: string, weight: keyof typeof WIDTHS = 'regular'): number {
  const widths = WIDTHS[weight];
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (letter === '\u031b') width += HORN;
    else if (!/\p{Mn}/u.test(letter)) width += widths.get(letter) ?? OTHER;
  }
  return width;
}

const MM_A_POINT = 25.4 / 72;

/** Lines that a text takes, broken where it says so and at spaces as a word processor does. */
export const lineCount = (
  text: string,
  points: number,
  millimetres: number,
  weight: keyof typeof WIDTHS = 'regular',
): number => text.split('\n').reduce((count, line) => count + linesOf(line, points, millimetres, weight), 0);

function linesOf(text: string, points: number, millimetres: number, weight: keyof typeof WIDTHS): number {
  const room = millimetres / (points * MM_A_POINT);
  const space = textWidth(' ', weight);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = textWidth(word, weight);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = width;
    } else used += (used > 0 ? space : 0) + width;
  }
  return lines;
}

/** Height of lines set in single spacing, in millimetres: 1.15 em, as Times has it. */
export const linesHeight = (lines: number, points: number): number => lines * points * 1.15 * MM_A_POINT;
