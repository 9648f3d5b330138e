import { PAPER_WIDTHS, SCREEN_WIDTHS } from './letter-widths.ts';

type Weight = 'regular' | 'bold';
type Widths = Readonly<Record<Weight, Readonly<Record<string, string>>>>;

/** Letters of no known width are taken for wide ones. */
const OTHER = 0.7;

const tableOf = (classes: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(classes).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width) / 1000] as const),
    ),
  );

/** Marks of tone stand above or below a letter; the horn of ơ and ư makes another letter. */
const MARKS = /(?!\u031b)\p{Mn}/gu;

function measuring(classes: Widths) {
  const tables = { regular: tableOf(classes.regular), bold: tableOf(classes.bold) };
  return (text: string, size: number, weight: Weight = 'regular'): number => {
    const letters = text.normalize('NFD').replace(MARKS, '').normalize('NFC');
    let width = 0;
    for (const letter of letters) width += tables[weight].get(letter) ?? OTHER;
    return width * size;
  };
}

/** How wide the font of the pages sets a text, by its own table: the same in a browser and on a server. */
export const measureText = /*#__PURE__*/ measuring(SCREEN_WIDTHS);

/** How wide Times New Roman sets a text. */
export const measureOnPaper = /*#__PURE__*/ measuring(PAPER_WIDTHS);
