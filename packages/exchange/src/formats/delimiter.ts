export const DELIMITERS = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const QUOTE = 34;
const NEWLINE = 10;

/**
 * The sign that parts the cells, scored over the whole text: the one whose number a line varies least.
 * Signs inside quotes do not count. On a tie the rarer sign in prose wins, so that "Tiền Giang;8,59" is
 * two cells and a decimal comma. Line ends are LF.
 */
export function detectDelimiter(text: string): Delimiter {
  const declared = /^\ufeff?sep=([\t;|,])\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((sign) => sign === declared);
  if (known !== undefined) return known;
  const present = DELIMITERS.filter((sign) => text.includes(sign));
  if (present.length < 2) return present[0] ?? ',';
  const histograms = countPerLine(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  DELIMITERS.forEach((sign, index) => {
    const score = steadiness(histograms[index] ?? new Map());
    if (score > bestScore) {
      best = sign;
      bestScore = score;
    }
  });
  return best;
}

/** Lines that share the commonest number (of at least one), as a part of all lines. */
function steadiness(histogram: ReadonlyMap<number, number>): number {
  let lines = 0;
  let most = 0;
  for (const [count, times] of histogram) {
    lines += times;
    if (count > 0 && times > most) most = times;
  }
  return lines === 0 ? 0 : most / lines;
}

/** For each delimiter: how many lines hold how many of it outside quotes. Blank lines do not count. */
function countPerLine(text: string): Map<number, number>[] {
  const histograms = DELIMITERS.map(() => new Map<number, number>());
  const places = new Int8Array(128).fill(-1);
  DELIMITERS.forEach((sign, index) => {
    places[sign.charCodeAt(0)] = index;
  });
  const counts = new Uint32Array(DELIMITERS.length);
  let quoted = false;
  let atStart = true;
  let lineStart = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
    const place = code < 128 ? (places[code] ?? -1) : -1;
    if (code === QUOTE) quoted = quoted ? !closes(text, at, places) : atStart;
    else if (quoted && at < text.length) continue;
    else if (code === NEWLINE) {
      if (at > lineStart) tally(histograms, counts);
      counts.fill(0);
      lineStart = at + 1;
    } else if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    atStart = place >= 0 || code === NEWLINE;
  }
  return histograms;
}

/** A quote ends its cell only before a delimiter or a line end; a doubled one is text. */
function closes(text: string, at: number, places: Int8Array): boolean {
  if (at + 1 >= text.length) return true;
  const next = text.charCodeAt(at + 1);
  return next === NEWLINE || (next < 128 && (places[next] ?? -1) >= 0);
}

function tally(histograms: readonly Map<number, number>[], counts: Uint32Array): void {
  histograms.forEach((histogram, index) => {
    const count = counts[index] ?? 0;
    histogram.set(count, (histogram.get(count) ?? 0) + 1);
  });
}
