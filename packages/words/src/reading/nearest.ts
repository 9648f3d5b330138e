/** Letters that must be changed, added or dropped to turn one text into the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The letters and digits of a text, each one bit (some share one). */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** No text is nearer than the letters that only one of the two has; a file of 200,000 unknown names is soon told. */
const leastDistance = (a: number, b: number): number => Math.max(bitsIn(a & ~b), bitsIn(b & ~a));

/** The name most like a text, or null when none is near: one slip in five letters, or one in a short word. */
export function nearest(text: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(text.length / 5)) + 1;
  const letters = lettersOf(text);
  for (const name of names) {
    if (Math.abs(name.length - text.length) >= least) continue;
    if (leastDistance(letters, lettersOf(name)) >= least) continue;
    const distance = editDistance(text, name);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}
