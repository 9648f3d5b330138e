import { measureOnPaper } from '@kts/pictures';

type Weight = 'regular' | 'bold';

/** How wide Times New Roman sets a text, in ems. */
export const textWidth = (text: string, weight: Weight = 'regular'): number =>
  measureOnPaper(text, 1, weight);

const MM_A_POINT = 25.4 / 72;

/** Lines that a text takes, broken where it says so and at spaces as a word processor does. */
export const lineCount = (
  text: string,
  points: number,
  millimetres: number,
  weight: Weight = 'regular',
): number => text.split('\n').reduce((count, line) => count + linesOf(line, points, millimetres, weight), 0);

function linesOf(text: string, points: number, millimetres: number, weight: Weight): number {
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
