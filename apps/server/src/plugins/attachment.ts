import type { FastifyReply } from 'fastify';

/**
 * Has the browser save what follows under a name that somebody else chose: plain letters for the old
 * (RFC 6266), all of it percent-encoded for the others (RFC 8187). Paths and line breaks have no place in it.
 */
export function attachmentNamed(reply: FastifyReply, name: string, type: string): FastifyReply {
  const clean = name
    .toWellFormed()
    .replace(/[\\/\p{Cc}\p{Cf}]/gu, '_')
    .slice(-200);
  const plain = clean
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w .()-]/g, (sign) => (/\p{M}/u.test(sign) ? '' : '_'));
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type(type);
}
