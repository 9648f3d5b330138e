import type { BodyIn, Endpoint, ParamsIn, QueryIn, ResponseOf } from '@kts/contract';
import type { Language } from '@kts/words/language';
import { currentLanguage } from '../i18n/language.ts';
import { writeSearchText } from '../search-text.ts';
import { ApiProblem, refusalOf } from './api-problem.ts';

const API_BASE = '/api/v1';

type Empty = Record<never, never>;
type OptionalWhenEmpty<Key extends string, T> = unknown extends T
  ? Empty
  : Empty extends T
    ? { readonly [K in Key]?: T }
    : { readonly [K in Key]: T };

/** What an endpoint needs: `params` of its path, `query` and `body`, each only where it has them. */
export type RequestOf<E> = OptionalWhenEmpty<'params', ParamsIn<E>> &
  OptionalWhenEmpty<'query', QueryIn<E>> &
  OptionalWhenEmpty<'body', BodyIn<E>>;

type Values = Readonly<Record<string, unknown>>;
type LooseRequest = { readonly params?: Values; readonly query?: Values; readonly body?: unknown };

/** `/areas/:area/profile` + `{ area: 'vn' }` → `/api/v1/areas/vn/profile?…`; absent values are left out. */
export function addressOf(endpoint: Pick<Endpoint, 'path'>, request: LooseRequest): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(request.params?.[name] ?? '')),
  );
  return `${API_BASE}${path}${writeSearchText(request.query ?? {})}`;
}

/** Asks the server. The answer is trusted to have the shape of the contract: the server validates it. */
export async function call<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  signal?: AbortSignal,
  language: Language = currentLanguage(),
): Promise<ResponseOf<E>> {
  const { body, ...where } = request as LooseRequest;
  const address = addressOf(endpoint, where);
  const response = await fetch(address, {
    method: endpoint.method,
    headers: {
      Accept: 'application/json',
      'Accept-Language': language,
      // Only our own pages can send it: without it the server changes nothing.
      ...(endpoint.method === 'GET' ? {} : { 'X-KTS-Request': '1' }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    credentials: 'same-origin',
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiProblem(address, null, { cause });
  });
  if (!response.ok) throw await refusalOf(address, response);
  return (await response.json()) as ResponseOf<E>;
}
