import type { Access, Endpoint } from '@kts/contract';
import type { Account, Role } from '@kts/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Desk, desk } from '../support/desk.ts';
import { sampleAddressOf, ENDPOINTS, nameOf } from '../support/endpoints.ts';

const CALLERS = ['nobody', 'viewer', 'editor', 'approver', 'admin'] as const;
type Caller = (typeof CALLERS)[number];

/** Written out, not computed: who may call what says so of itself. */
const ADMITTED: Readonly<Record<Access, readonly Caller[]>> = {
  anyone: CALLERS,
  public: CALLERS,
  viewer: ['viewer', 'editor', 'approver', 'admin'],
  editor: ['editor', 'approver', 'admin'],
  approver: ['approver', 'admin'],
  admin: ['admin'],
};

/** One for each kind of access, so that the table is whole before the contract has them all. */
const trials: readonly Pick<Endpoint, 'method' | 'path' | 'access'>[] = (
  Object.keys(ADMITTED) as Access[]
).flatMap((access) =>
  (['GET', 'POST', 'PATCH', 'DELETE'] as const).map((method) => ({
    method,
    path: `/trial-${access}`,
    access,
  })),
);

const REFUSAL = { nobody: 401, viewer: 403, editor: 403, approver: 403, admin: 403 } as const;
const statusClass = (status: number): number | string => ([401, 403].includes(status) ? status : 'heard');

describe.each([
  ['figures are public', 'true'],
  ['figures are behind login', 'false'],
])('%s', (_name, publicRead) => {
  let kts: Desk;
  const published: Access = publicRead === 'true' ? 'public' : 'viewer';
  const people = new Map<Caller, Account>();
  beforeAll(async () => {
    kts = await desk({ KTS_PUBLIC_READ: publicRead });
    for (const { method, path, access } of trials) {
      kts.app.route({
        method,
        url: `/api/v1${path}`,
        config: { access },
        handler: async () => ({ done: true }),
      });
    }
    for (const role of CALLERS.slice(1)) people.set(role, await kts.addUser(`người ${role}`, role as Role));
  });
  afterAll(() => kts.close());

  const ask = (endpoint: Pick<Endpoint, 'method' | 'path'>, caller: Caller) => {
    const account = people.get(caller);
    const cookie = account === undefined ? null : kts.sessionOf(account);
    const body = endpoint.method === 'POST' || endpoint.method === 'PATCH' ? { body: {} } : {};
    return kts.send(endpoint.method, sampleAddressOf(endpoint as Endpoint), { cookie, ...body });
  };

  test.each(
    [...trials, ...ENDPOINTS].flatMap((endpoint) =>
      CALLERS.map((caller) => [nameOf(endpoint as Endpoint), caller, endpoint] as const),
    ),
  )('%s by %s', async (_endpoint, caller, endpoint) => {
    const access = endpoint.access === 'public' ? published : endpoint.access;
    const { status, headers } = await ask(endpoint, caller);
    expect(statusClass(status)).toBe(ADMITTED[access].includes(caller) ? 'heard' : REFUSAL[caller]);
    if (access !== 'public') expect(headers['cache-control']).toBe('no-store');
  });

  test('what is behind login is not kept by any cache, what is public is kept by its name', async () => {
    const { headers } = await ask({ method: 'GET', path: '/areas' }, 'viewer');
    expect(headers['cache-control']).toBe(publicRead === 'true' ? 'public, no-cache' : 'no-store');
    const openapi = await kts.send('GET', '/openapi.json');
    expect(openapi.status).toBe(publicRead === 'true' ? 200 : 401);
  });
});

test('an address of the API that does not say who may call it stops the program', async () => {
  const kts = await desk();
  expect(() => kts.app.get('/api/v1/forgotten', async () => 'open')).toThrow('/api/v1/forgotten');
  expect(() => kts.app.post('/api/v1/forgotten', { config: {} }, async () => 'open')).toThrow(
    'does not say who may call it',
  );
  await kts.close();
});

test('every endpoint of the contract says who may call it', () => {
  expect(ENDPOINTS.length).toBeGreaterThan(10);
  for (const endpoint of ENDPOINTS)
    expect(Object.keys(ADMITTED), nameOf(endpoint)).toContain(endpoint.access);
  const open = ENDPOINTS.filter(({ access }) => access === 'anyone').map(nameOf);
  expect(open.toSorted()).toEqual([
    'GET /health',
    'GET /session',
    'GET /settings',
    'GET /setup/:token',
    'POST /session',
    'POST /setup',
  ]);
});

test('what only reads is a GET, what changes something needs a session but for the two ways in', () => {
  const changing = ENDPOINTS.filter(({ method, access }) => method !== 'GET' && access === 'anyone');
  expect(changing.map(nameOf).toSorted()).toEqual(['POST /session', 'POST /setup']);
  expect(ENDPOINTS.filter(({ method, access }) => method !== 'GET' && access === 'public')).toEqual([]);
});

describe('bodies', () => {
  const withBody = ENDPOINTS.filter(({ body }) => body !== undefined);
  test.each(withBody.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
    '%s takes no field that the contract does not name, and makes nothing of another type',
    (_name, { body }) => {
      const schema = JSON.stringify(z.toJSONSchema(body as z.ZodType, { io: 'input' }), (_key, value) => {
        // What is keyed by names of the file has no list of fields; its keys and values have their limits.
        const isNamed = value?.propertyNames?.maxLength > 0 || value?.propertyNames?.pattern !== undefined;
        if (value?.type === 'object' && !isNamed)
          expect(value.additionalProperties, JSON.stringify(value)).toBe(false);
        return value;
      });
      expect(schema).not.toContain('"coerce"');
      for (const [key, property] of Object.entries((body as z.ZodObject).shape ?? {})) {
        const kind = (property as { _zod: { def: { coerce?: boolean } } })._zod.def;
        expect(kind.coerce ?? false, key).toBe(false);
      }
    },
  );
});
