/** One page of a list, and how long the whole is. */
export const page = <Item>(
  items: readonly Item[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { items: Item[]; total: number } => ({ items: items.slice(offset, offset + limit), total: items.length });
