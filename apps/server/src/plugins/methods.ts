import type { FastifyInstance } from 'fastify';

/** The methods that the address answers, sorted; none where there is no such address. */
export type MethodsOf = (path: string) => string[];

/** Remembers every route that is registered from now on, so that a wrong method can be told the right ones. */
export function methods(app: FastifyInstance): MethodsOf {
  const routes: { readonly pattern: RegExp; readonly method: string }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (url.includes('*')) return;
    const text = url.replace(/[.()]/g, '\\$&').replace(/:\w+/g, '[^/]+');
    const pattern = new RegExp(`^${text}$`);
    routes.push(...[method].flat().map((one) => ({ pattern, method: one })));
  });
  return (path) =>
    [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].toSorted();
}
