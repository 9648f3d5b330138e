import type { Readable } from 'node:stream';
import type { Endpoint, PathParamsOf, QueryOf } from '@kts/contract';
import type { RouteShorthandOptions } from 'fastify';
import { API_ROOT } from './api-root.ts';
import { attachmentNamed } from './attachment.ts';
import { cachingOf } from './kept-answers.ts';
import { etagOf, hasAlready } from './answer-tag.ts';
import { keptOrMade, type ReadRouting, routeOf } from './endpoints.ts';

/** A file of what is published. */
export type FileAnswer = {
  readonly type: string;
  /** What it is saved as, with letters of any script; null where it is shown in a page. */
  readonly name: string | null;
} & (
  | { readonly isWork?: false; readonly make: () => Promise<Uint8Array | StreamedFile> }
  /** It takes long to make: clients take turns, and it is kept for the next who asks. */
  | { readonly isWork: true; readonly make: () => Promise<Uint8Array> }
);

/** A file that is passed on as it is read, no faster than it is taken. */
export type StreamedFile = { readonly stream: Readable; readonly bytes: number };

type Call<E> = { readonly params: PathParamsOf<E>; readonly query: QueryOf<E> };

/** Bytes are sent as they are: the shape of the answer is only for who reads the contract. */
function withoutAnswer(endpoint: Endpoint): RouteShorthandOptions {
  const { schema, ...route } = routeOf(endpoint);
  const { response: _response, ...checked } = schema ?? {};
  return { ...route, schema: checked };
}

/** Registers a read of published figures that answers with a file; it is not made when the caller has it already. */
export function handleFile<E extends Endpoint>(
  { app, context, briefings }: ReadRouting,
  endpoint: E,
  answer: (call: Call<E>) => FileAnswer,
): void {
  const caching = cachingOf(endpoint.access, context.config);
  app.get(`${API_ROOT}${endpoint.path}`, withoutAnswer(endpoint), async (request, reply) => {
    const file = answer({ params: request.params, query: request.query } as Call<E>);
    const tag = etagOf(context);
    if (hasAlready(request, tag)) {
      return reply.header('etag', tag).header('cache-control', caching).code(304).send();
    }
    const made = file.isWork
      ? await keptOrMade({ request, context, making: briefings }, file.make)
      : { tag, answer: await file.make() };
    const { name, type } = file;
    const bytes = made.answer;
    const named = name === null ? reply.type(type) : attachmentNamed(reply, name, type);
    named.header('etag', made.tag).header('cache-control', caching);
    if ('stream' in bytes) return named.header('content-length', bytes.bytes).send(bytes.stream);
    return named.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
