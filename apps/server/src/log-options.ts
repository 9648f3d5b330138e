import type { FastifyRequest } from 'fastify';
import type { Config } from './config.ts';

/**
 * How the server logs: one JSON object a line, on standard error, with the moment in UTC and the id of the
 * request that an answer of an error names. Of an address only the path: what is asked may be a secret.
 */
export const logOptions = ({ logLevel }: Pick<Config, 'logLevel'>, clock: () => number) => ({
  level: logLevel,
  stream: process.stderr,
  timestamp: () => `,"time":"${new Date(clock()).toISOString()}"`,
  serializers: {
    req: ({ method, url, ip }: FastifyRequest) => ({ method, path: url.split('?')[0], ip }),
  },
});
