import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../support/app.ts';

let kts: TestApp;
let port = 0;
beforeAll(async () => {
  kts = await testApp({ seed: 'codebook' });
  await kts.app.listen({ port: 0, host: '127.0.0.1' });
  port = (kts.app.server.address() as { port: number }).port;
});
afterAll(() => kts.close());

/** All that comes back of what is sent, until the connection ends. */
async function said(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('what the parser refuses is answered like everything else, and ends', () => {
  test.each([
    ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    [
      'an expectation that nobody knows',
      'GET /api/v1/none HTTP/1.1\r\nhost: x\r\nexpect: x\r\nconnection: close\r\n\r\n',
      404,
    ],
    ['no request at all', 'HELLO\r\n\r\n', 400],
    ['a version that is none', 'GET / HTTP/9.9\r\n\r\n', 400],
    ['a header without an end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'a length that is none',
      'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: many\r\n\r\n',
      400,
    ],
    [
      'two lengths',
      'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
    ],
  ])('%s', async (_name, text, status) => {
    const answer = await said(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const header of [
      'content-security-policy',
      'strict-transport-security',
      'x-content-type-options',
      'referrer-policy',
    ])
      expect(answer.toLowerCase()).toContain(`${header}: `);
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status });
  });
});

test('a connection has its times', () => {
  const { timeout, requestTimeout, headersTimeout, keepAliveTimeout } = kts.app.server;
  // Longer than the 30 seconds for which an answer may be waited for, and an end within a minute.
  expect([timeout > 30_000, timeout < 60_000, headersTimeout < 60_000, keepAliveTimeout < 60_000]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(requestTimeout).toBe(300_000);
});
