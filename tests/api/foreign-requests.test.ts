import type { Endpoint } from '@kts/contract';
import { newSetupSecret } from '@kts/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, desk, PASSWORD, type Request } from '../support/desk.ts';
import { sampleAddressOf, ENDPOINTS, nameOf } from '../support/endpoints.ts';

let kts: Desk;
let empty: Desk;
let admin: Awaited<ReturnType<Desk['addUser']>>;
let cookie: string;
let secret: string;
beforeAll(async () => {
  kts = await desk();
  admin = await kts.addUser('an', 'admin');
  empty = await desk();
  secret = newSetupSecret(empty.context) ?? '';
});
afterAll(async () => {
  await kts.close();
  await empty.close();
});

/** What would work if it came from our own pages. */
const bodyOf = (endpoint: Endpoint): object | undefined =>
  ({
    'POST /session': { name: 'an', password: PASSWORD },
    'POST /setup': { token: secret, name: 'first', password: PASSWORD },
  })[nameOf(endpoint)] ?? (endpoint.body === undefined ? undefined : {});

const OWN = { 'x-kts-request': '1' };
const foreign: readonly [name: string, headers: Record<string, string>][] = [
  ['no header', {}],
  ['no header, from our own pages', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
  ['another value of the header', { 'x-kts-request': 'true' }],
  ['a foreign Origin', { ...OWN, origin: 'https://evil.example' }],
  ['Origin null', { ...OWN, origin: 'null' }],
  ['our name, another port', { ...OWN, origin: 'http://localhost:3001' }],
  ['our name, another scheme', { ...OWN, origin: 'https://localhost:3000' }],
  ['our name as part of another', { ...OWN, origin: 'http://localhost:3000.evil.example' }],
  ['another site', { ...OWN, 'sec-fetch-site': 'cross-site' }],
  ['a neighbour', { ...OWN, 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }],
  ['a form of another site', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
  ['a form of nowhere', { 'content-type': 'application/x-www-form-urlencoded' }],
];

const changing = ENDPOINTS.filter(({ method }) => method !== 'GET');

describe.each(changing.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (name, endpoint) => {
  // A session of its own: one of the changes is to log out.
  beforeAll(() => {
    cookie = kts.sessionOf(admin);
  });
  const ask = (request: Request) => {
    const at = name === 'POST /setup' ? empty : kts;
    return at.send(endpoint.method, sampleAddressOf(endpoint), { cookie, ...request });
  };

  test.each(foreign)('%s: refused, nothing happens', async (_name, headers) => {
    const before = [kts.dump(), empty.dump()];
    const body = bodyOf(endpoint);
    const typed = headers['content-type'] !== undefined && body !== undefined;
    const answer = await ask({
      bare: true,
      headers,
      ...(body === undefined ? {} : { body: typed ? JSON.stringify(body) : body }),
    });
    expect(answer.status).toBe(403);
    expect(answer.body.type).toBe('urn:kts:problem:csrf');
    expect(answer.setCookie).toBeNull();
    expect([kts.dump(), empty.dump()]).toEqual(before);
  });

  test('a body in plain text is not read as JSON, whatever the headers', async () => {
    if (endpoint.body === undefined) return;
    const before = [kts.dump(), empty.dump()];
    const headers = { 'content-type': 'text/plain' };
    const answer = await ask({ headers, body: JSON.stringify(bodyOf(endpoint)) });
    expect(answer.status).toBe(415);
    expect([kts.dump(), empty.dump()]).toEqual(before);
  });

  test('from our own pages, and from programs that say what they do, it is heard', async () => {
    const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
    for (const headers of [own, {}]) {
      expect((await ask({ headers, body: endpoint.body && {} })).body?.type).not.toBe('urn:kts:problem:csrf');
    }
  });
});

test('a change at an address that nobody has is refused before it is looked for', async () => {
  expect((await kts.send('POST', '/nothing', { bare: true, body: {} })).status).toBe(403);
  expect((await kts.send('PUT', '/areas', { bare: true, body: {} })).status).toBe(403);
});

test('no other site is let in by name', async () => {
  const answer = await kts.send('OPTIONS', '/session', {
    bare: true,
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(answer.status).toBe(405);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

describe('reading changes nothing', () => {
  const reading = ENDPOINTS.filter(({ method }) => method === 'GET');
  test.each(reading.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
    '%s',
    async (_name, endpoint) => {
      kts.clock.now += 120_000;
      const before = kts.dump();
      for (const method of ['GET', 'HEAD']) {
        for (const who of [cookie, null])
          await kts.send(method, sampleAddressOf(endpoint), { cookie: who, bare: true });
      }
      expect(kts.dump()).toBe(before);
    },
  );
});
