/** 32 bits of a text: FNV-1a, then mixed, so that neighbouring names do not choose alike. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number from 0 up to 1 that depends on the seed and the name alone. */
export const chanceOf = (seed: number, name: string): number => hash(`${seed}/${name}`) / 2 ** 32;

/**
 * The choices by which a table is made, each under a name of its own. A choice depends on the seed and its
 * name only, so that one can be fixed while all others stay. Options are listed simplest first: a table is
 * made smaller by fixing choices at 0.
 */
export class Choices {
  readonly taken = new Map<string, number>();
  readonly seed: number;
  readonly #fixed: ReadonlyMap<string, number>;

  constructor(seed: number, fixed: ReadonlyMap<string, number> = new Map()) {
    this.seed = seed;
    this.#fixed = fixed;
  }

  index(name: string, size: number): number {
    const index = this.#fixed.get(name) ?? Math.floor(chanceOf(this.seed, name) * size);
    this.taken.set(name, index);
    return index;
  }

  pick<const T>(name: string, options: readonly T[]): T {
    const index = this.index(name, options.length);
    if (index >= options.length) throw new Error(`No option ${index} for ${name}`);
    return options[index] as T;
  }

  /** True with the probability, unless fixed; false is the simpler one. */
  chance(name: string, probability: number): boolean {
    const index = this.#fixed.get(name) ?? (chanceOf(this.seed, name) < probability ? 1 : 0);
    this.taken.set(name, index);
    return index === 1;
  }

  /** A whole number, both ends included. */
  between(name: string, least: number, most: number): number {
    return least + this.index(name, most - least + 1);
  }

  /** So many of the list, in the list's order. */
  some<T>(name: string, list: readonly T[], count: number): T[] {
    const places = list.map((_, at) => at).toSorted((a, b) => this.#rank(name, a) - this.#rank(name, b));
    const kept = new Set(places.slice(0, count));
    return list.filter((_, at) => kept.has(at));
  }

  /** The list in another order, with the probability. */
  shuffled<T>(name: string, list: readonly T[], probability = 1): T[] {
    if (!this.chance(name, probability)) return [...list];
    const places = list.map((_, at) => at).toSorted((a, b) => this.#rank(name, a) - this.#rank(name, b));
    return places.flatMap((at) => list.slice(at, at + 1));
  }

  #rank(name: string, at: number): number {
    return chanceOf(this.seed, `${name}#${at}`);
  }
}
