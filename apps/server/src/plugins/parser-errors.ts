import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { DEFAULT_LANGUAGE, sayProblem } from '@kts/words';
import type { FastifyInstance } from 'fastify';
import { BARE_SECURITY, RequestProblem } from './problems.ts';

/** What Node's own parser refuses, before there is a request that a route could answer. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers it as everything else is answered, with the same headers, and ends the connection. */
export function answerParserError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const phrase = STATUS_CODES[status] ?? '';
  const { title, detail } = sayProblem(DEFAULT_LANGUAGE, 'bad-request', '');
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  const headers = {
    ...BARE_SECURITY,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${phrase}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** What Node would answer by itself, without our headers: no host, and an expectation that it does not know. */
export function answerForNode(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, raw }) => {
    if (headers.host === undefined && raw.httpVersion === '1.1')
      throw new RequestProblem(400, 'bad-request', 'Host');
  });
  // As RFC 9110 allows it, the expectation is passed over.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
}
