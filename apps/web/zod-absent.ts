/**
 * Stands for zod in the built pages (docs/decisions/0020-no-schemas-in-the-browser.md): the browser needs
 * method and path of an endpoint, while its schemas check on the server. Whoever tries to check here is told.
 */
const CHECKS: readonly (string | symbol)[] = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync'];

// biome-ignore lint/suspicious/noExplicitAny: stands for every schema and every way to make one
const schema: any = new Proxy(() => schema, {
  get: (_target, name) => {
    if (CHECKS.includes(name)) throw new Error('Schemas check on the server: there are none in the browser');
    return schema;
  },
  apply: () => schema,
});

export const z = schema;
