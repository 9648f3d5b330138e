import { LETTER_WIDTHS } from './letter-widths.ts';

/** Letters of no known width are taken for wide ones. */
const OTHER = 0.7;

const tableOf = (classes: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(classes).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width) / 1000] as const),
    ),
  );

const WIDTHS = { regular: tableOf(LETTER_WIDTHS.regular), bold: tableOf(LETTER_WIDTHS.bold) };

/** Marks of tone stand above or below a letter; the horn of ơ and ư makes another letter. */
const MARKS = /(?!\u031b)\p{Mn}/gu;

/** How wide the font of the pages sets a text, by its own table: the same in a browser, on a server and on paper. */
export function measureText(text: string, size: number, weight: keyof typeof WIDTHS = 'regular'): number {
  const widths = WIDTHS[weight];
  const letters = text.normalize('NFD').replace(MARKS, '').normalize('NFC');
  let width = 0;
  for (const letter of letters) width += widths.get(letter) ?? OTHER;
  return width * size;
}
