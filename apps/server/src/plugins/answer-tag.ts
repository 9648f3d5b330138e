import { dateAt } from '@kts/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { Coded } from './coded-body.ts';

/** Changes with the revision, the codebook, the program, and the day (deadlines pass at midnight). */
export const etagOf = (context: Context): string =>
  `W/"${context.store.revision()}-${context.codebookDigest.slice(0, 8)}-${context.version}-${dateAt(context.clock())}"`;

/** What the caller says to have. */
function tagsNamed({ headers }: FastifyRequest): string[] {
  const named = headers['if-none-match'];
  return named === undefined ? [] : named.split(',').map((entry) => entry.trim().replace(/^W\//, ''));
}

/** The caller has the answer, which was made once under this tag: it need not be made to say so. */
export const namesTag = (request: FastifyRequest, tag: string): boolean =>
  tagsNamed(request).includes(tag.replace(/^W\//, ''));

/** RFC 9110, 13.1.2: tags are compared weakly, and `*` stands for whatever there is. */
export const hasAlready = (request: FastifyRequest, tag: string): boolean =>
  request.headers['if-none-match'] !== undefined &&
  (tagsNamed(request).includes('*') || namesTag(request, tag));

const tagged = (reply: FastifyReply, tag: string): FastifyReply =>
  reply.header('etag', tag).header('vary', 'accept-encoding');

export const sendNotChanged = (reply: FastifyReply, tag: string): FastifyReply =>
  tagged(reply, tag).code(304).send();

/** Bytes that are there, coded as they are said to be. */
export const sendTagged = (reply: FastifyReply, tag: string, { bytes, encoding }: Coded): FastifyReply => {
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return tagged(reply, tag).send(bytes);
};
