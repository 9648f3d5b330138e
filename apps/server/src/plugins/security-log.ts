import type { FastifyBaseLogger, FastifyRequest } from 'fastify';

/**
 * Who came in and who was turned away: one JSON line each, with the request's id, also where the server
 * else writes warnings only. Never a password, a cookie, or a name that was typed in vain: it may be one.
 */
export const securityLog = (request: FastifyRequest): FastifyBaseLogger =>
  request.log.child({ log: 'security', address: request.ip }, { level: 'info' });
