/** A file with one breach (or none) and the rule that must object to it; null: none may. */
export type Planted = {
  readonly name: string;
  readonly path: string;
  readonly source: string;
  readonly rule: string | null;
};

const numbers = Array.from({ length: 1000 }, (_, index) => index).values();
/** A path that no other planted file has. */
export const pathIn = (folder: string, ending = 'ts'): string =>
  `${folder}/planted-${numbers.next().value}.${ending}`;

export const planted = (name: string, path: string, source: string, rule: string | null): Planted => ({
  name,
  path,
  source,
  rule,
});
