import { type Delimiter, DELIMITERS } from '@kts/domain';

/** Excel's own first line, which says what parts the cells; programs fill it up like any row. */
const SEP_LINE = /^\ufeff?"?sep=([\t;|,])"?[\t;|,]*\n/i;

const QUOTE = 34;
const NEWLINE = 10;

/**
 * The sign that parts the cells, scored over the whole text: the one that parts most cells in lines that have
 * the same number of it. Signs inside quotes do not count. On a tie the rarer sign in prose wins, so that
 * "Tiền Giang;8,59" is two cells and a decimal comma. Line ends are LF.
 */
export function detectDelimiter(text: string): Delimiter {
  const declared = SEP_LINE.exec(text)?.[1];
  const known = DELIMITERS.find((sign) => sign === declared);
  if (known !== undefined) return known;
  const present = DELIMITERS.filter((sign) => text.includes(sign));
  if (present.length < 2) return present[0] ?? ',';
  const histograms = countPerLine(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  DELIMITERS.forEach((sign, index) => {
    const score = cellsParted(histograms[index] ?? new Map());
    if (score > bestScore) {
      best = sign;
      bestScore = score;
    }
  });
  return best;
}

/** Prose below a table has a comma or two in a line; a table of many short rows has more of its own sign. */
function cellsParted(histogram: ReadonlyMap<number, number>): number {
  let most = 0;
  for (const [count, times] of histogram) most = Math.max(most, count * times);
  return most;
}

/** The place of each sign among {@link DELIMITERS}, by its code. */
const PLACES = new Int8Array(128).fill(-1);
DELIMITERS.forEach((sign, index) => {
  PLACES[sign.charCodeAt(0)] = index;
});
const placeOf = (code: number): number => (code < 128 ? (PLACES[code] ?? -1) : -1);

/** For each delimiter: how many lines hold how many of it outside quotes. Blank lines do not count. */
function countPerLine(text: string): Map<number, number>[] {
  const histograms = DELIMITERS.map(() => new Map<number, number>());
  const counts = new Uint32Array(DELIMITERS.length);
  let lineStart = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = codeAt(text, at);
    const place = placeOf(code);
    if (place >= 0) add(counts, place);
    else if (code === QUOTE && beginsCell(text, at, lineStart)) at = closingQuote(text, at + 1);
    else if (code === NEWLINE) {
      tally(histograms, counts, at === lineStart);
      lineStart = at + 1;
    }
  }
  return histograms;
}

function add(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** The text ends as a line does. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : NEWLINE);

const beginsCell = (text: string, at: number, lineStart: number): boolean =>
  at === lineStart || placeOf(text.charCodeAt(at - 1)) >= 0;

/** Where a quote that was opened closes; the end of the text when nowhere. A doubled quote is text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
    const next = codeAt(text, at + 1);
    if (next === NEWLINE || placeOf(next) >= 0) return at;
    at += next === QUOTE ? 2 : 1;
  }
  return text.length - 1;
}

/** Notes the counts of one line, and begins the next. */
function tally(histograms: readonly Map<number, number>[], counts: Uint32Array, isBlank: boolean): void {
  if (isBlank) return;
  histograms.forEach((histogram, index) => {
    const count = counts[index] ?? 0;
    histogram.set(count, (histogram.get(count) ?? 0) + 1);
  });
  counts.fill(0);
}
