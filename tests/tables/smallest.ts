import type { Table } from './table-world.ts';

type TableMaker = (seed: number, fixed: ReadonlyMap<string, number>) => Promise<Table>;

/** The same table with as many choices as possible at their simplest, while it still fails. */
export async function smallest(
  make: TableMaker,
  table: Table,
  fails: (table: Table) => Promise<boolean>,
): Promise<Table> {
  const fixed = new Map<string, number>();
  let best = table;
  for (let simpler = await simplified(make, { best, fixed }, fails); simpler !== null; ) {
    best = simpler;
    simpler = await simplified(make, { best, fixed }, fails);
  }
  return best;
}

/** The table with one more choice at its simplest, if there is one that still fails. */
async function simplified(
  make: TableMaker,
  { best, fixed }: { readonly best: Table; readonly fixed: Map<string, number> },
  fails: (table: Table) => Promise<boolean>,
): Promise<Table | null> {
  for (const [name] of [...best.choices.taken].filter(([, index]) => index !== 0)) {
    const made = await make(best.seed, new Map(fixed).set(name, 0)).catch(() => null);
    if (made === null || !(await fails(made))) continue;
    fixed.set(name, 0);
    return made;
  }
  return null;
}
