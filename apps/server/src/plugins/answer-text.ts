import { setImmediate as nextRound } from 'node:timers/promises';
import { z } from 'zod';

/** Of the items of a list; so many take some milliseconds. */
const SLICE = 100;

/**
 * An answer as its endpoint's contract names it, and nothing more of it, as JSON. Whatever else has come has its
 * turn between the making of an answer and its writing, and between the slices of a long list.
 */
export async function answerText(shape: z.ZodType, answer: unknown): Promise<string> {
  const { items } = answer as { readonly items?: unknown };
  const list = shape instanceof z.ZodObject ? shape.shape.items : undefined;
  if (!(list instanceof z.ZodArray && Array.isArray(items) && items.length > SLICE)) {
    await nextRound();
    return JSON.stringify(shape.parse(answer));
  }
  const written: string[] = [];
  for (let from = 0; from < items.length; from += SLICE) {
    await nextRound();
    const slice = JSON.stringify(list.parse(items.slice(from, from + SLICE)));
    written.push(slice.slice(1, -1));
  }
  const fields = Object.entries(shape.parse({ ...(answer as object), items: [] }) as object)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = name === 'items' ? `[${written.join(',')}]` : JSON.stringify(value);
      return `${JSON.stringify(name)}:${text}`;
    });
  return `{${fields.join(',')}}`;
}
