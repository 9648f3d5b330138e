import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../support/app.ts';

const TOKEN = 'a-token-of-thirty-letters-and-more';
let kts: TestApp;
beforeAll(async () => {
  kts = await testApp({ seed: 'codebook', env: { KTS_METRICS_TOKEN: TOKEN } });
});
afterAll(() => kts.close());

const metrics = (remoteAddress: string, headers: Record<string, string> = {}) =>
  kts.app.inject({ url: '/metrics', remoteAddress, headers });

describe('/metrics is for this machine itself, or for who has the token', () => {
  test.each([
    ['this machine', '127.0.0.1', {}, 200],
    ['this machine by its other name', '::1', {}, 200],
    ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '10.0.0.1' }, 404],
    ['another machine', '10.0.0.1', {}, 404],
    ['another machine with the token', '10.0.0.1', { authorization: `Bearer ${TOKEN}` }, 200],
    [
      'another machine with another token',
      '10.0.0.1',
      { authorization: `Bearer ${TOKEN.replace('a', 'b')}` },
      404,
    ],
  ])('%s', async (_name, address, headers, status) => {
    expect((await metrics(address, headers)).statusCode).toBe(status);
  });
});

test('every line is a number with a name, and each is explained', async () => {
  await kts.get('/health');
  await kts.get('/observations?limit=-1');
  const { body, headers } = await metrics('127.0.0.1');
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  const lines = body.trimEnd().split('\n');
  const named = new Set(lines.flatMap((line) => /^# TYPE (\w+) (?:counter|gauge)$/.exec(line)?.[1] ?? []));
  const samples = lines.filter((line) => !line.startsWith('#'));
  for (const line of samples) {
    const [, name = ''] =
      /^([a-z_]+)(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? -?\d+(?:\.\d+)?(?:e-?\d+)?$/.exec(line) ?? [];
    expect(named).toContain(name);
  }
  expect(body).toMatch(/^kts_requests_total\{method="GET",status="2xx"\} [1-9]/m);
  expect(body).toMatch(/^kts_requests_total\{method="GET",status="4xx"\} [1-9]/m);
  expect(body).toMatch(/^kts_queue_length 0$/m);
  expect(body).toMatch(/^kts_revision 0$/m);
});
