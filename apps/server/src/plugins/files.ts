import type { Endpoint, ParamsOf, QueryOf } from '@kts/contract';
import type { FastifyReply } from 'fastify';
import { API_ROOT, etagOf, type Reading } from './endpoints.ts';

/** A file to send: what a browser saves it as, and whether it saves or shows it. */
export type FileAnswer = {
  readonly type: string;
  /** With letters of any script. */
  readonly name: string;
  readonly disposition: 'attachment' | 'inline';
  readonly make: () => Promise<Uint8Array>;
};

type Call<E> = { readonly params: ParamsOf<E>; readonly query: QueryOf<E> };

/** Registers an endpoint that answers with a file; it is not made when the caller has it already. */
export function handleFile<E extends Endpoint>(
  { app, context }: Reading,
  endpoint: E,
  answer: (call: Call<E>) => FileAnswer,
): void {
  app.route({
    method: 'GET',
    url: `${API_ROOT}${endpoint.path}`,
    schema: {
      summary: endpoint.summary,
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query }),
    },
    handler: async (request, reply) => {
      const file = answer({ params: request.params, query: request.query } as Call<E>);
      const tag = etagOf(context);
      reply.header('etag', tag).header('cache-control', 'no-cache');
      const seen = request.headers['if-none-match']?.split(',').map((entry) => entry.trim());
      if (seen?.includes(tag) === true) return reply.code(304).send();
      return sendFile(reply, file, await file.make());
    },
  });
}

const sendFile = (
  reply: FastifyReply,
  { type, name, disposition }: FileAnswer,
  bytes: Uint8Array,
): FastifyReply =>
  reply
    .header('content-disposition', `${disposition}; ${fileNames(name)}`)
    .header('x-content-type-options', 'nosniff')
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** The name twice, as RFC 6266 asks: in ASCII for old programs, in UTF-8 (RFC 8187) for the rest. */
export function fileNames(name: string): string {
  const ascii = name
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
