/** What the profile has in its address besides the root's. */
export type AreaProfileSearch = {
  /** Figures that are shown as tables, by the codes of their indicators. */
  readonly tables?: readonly string[] | undefined;
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST = 50;

/** Keeps what can be a value and drops the rest. */
export function validateAreaProfileSearch(raw: Record<string, unknown>): AreaProfileSearch {
  const tables = (Array.isArray(raw.tables) ? raw.tables : [raw.tables]).filter(
    (name): name is string => typeof name === 'string' && CODE.test(name),
  );
  return tables.length === 0 ? {} : { tables: [...new Set(tables)].slice(0, MOST) };
}
