import { problem } from '@kts/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { ENDPOINTS, nameOf } from '../support/endpoints.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp({ seed: 'codebook' });
});
afterAll(() => kts.close());

/** The shape that every refusal has, whatever is refused. */
async function refusal(path: string, headers: Record<string, string> = {}) {
  const answer = await kts.get(path, headers);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const body = problem.parse(answer.body);
  expect(body.status).toBe(answer.status);
  expect(JSON.stringify(body)).not.toMatch(/at .*\.ts:\d+|node_modules|SQLITE|Error:/);
  return { ...answer, body };
}

describe('a wrong parameter is named', () => {
  test.each([
    ['a fifth quarter', '/observations?period=2023-Q5', 400, 'period'],
    ['a negative limit', '/observations?limit=-1', 400, 'limit'],
    ['a limit of nothing', '/observations?limit=', 400, 'limit'],
    ['a limit too large', '/observations?limit=10001', 400, 'limit'],
    ['a limit in words', '/observations?limit=abc', 400, 'limit'],
    ['a limit with a fraction', '/observations?limit=1.5', 400, 'limit'],
    ['an offset below zero', '/observations?offset=-1', 400, 'offset'],
    ['a day that does not exist', '/areas?on=2023-02-30', 400, 'on'],
    ['a moment that is none', '/observations?asOf=yesterday', 400, 'asOf'],
    ['other boundaries', '/observations?boundaries=1997', 400, 'boundaries'],
    ['a parameter that the API does not have', '/observations?colour=red', 400, 'colour'],
    ['a limit in another notation', '/observations?limit=0x10', 400, 'limit'],
    ['a limit with an exponent', '/observations?limit=1e3', 400, 'limit'],
    ['a limit of another list', '/indicators?limit=-1', 400, 'limit'],
    ['a parameter where none is known', '/health?colour=red', 400, 'colour'],
    ['a day beyond reason', '/comparison?indicator=dti&asOf=9999-12-31T23:59:59Z', 400, 'asOf'],
    ['a period given twice', '/observations?period=2021&period=2022', 400, 'period'],
    ['no indicator', '/comparison', 400, 'indicator'],
    ['SQL in an area', "/observations?area=x'%20OR%201=1--", 400, 'area'],
    ['an unknown area', '/observations?area=atlantis', 404, 'area'],
    ['an unknown area in a path', '/areas/atlantis/targets', 404, 'area'],
    ['an unknown profile', '/areas/atlantis/profile', 404, 'area'],
    ['an unknown indicator', '/observations?indicator=happiness', 404, 'indicator'],
    ['an unknown indicator in a path', '/indicators/happiness', 404, 'indicator'],
    ['an unknown indicator compared', '/comparison?indicator=happiness', 404, 'indicator'],
    ['an unknown source', '/observations?source=hearsay', 404, 'source'],
    ['constructor is no indicator', '/indicators/constructor', 404, 'indicator'],
    ['an observation that is not there', '/observations/999999999/lineage', 404, 'observation'],
    ['an observation of no number', '/observations/abc/lineage', 400, 'id'],
    ['a year out of reach', '/targets?year=1066', 400, 'year'],
  ])('%s', async (_name, path, status, name) => {
    const { status: found, body } = await refusal(path);
    expect(found).toBe(status);
    expect(body.issues?.map((issue) => issue.path)).toContain(name);
    expect(body.issues?.every(({ message }) => message.length > 5)).toBe(true);
  });
});

test('what is wrong is said in words, in the language asked for', async () => {
  expect((await refusal('/observations?period=2023-Q5')).body.issues).toEqual([
    { path: 'period', message: 'Kỳ phải có dạng 2023, 2023-S1, 2023-Q2 hoặc 2023-06.' },
  ]);
  expect((await refusal('/observations?limit=-1')).body.issues?.[0]?.message).toBe('Nhỏ hơn mức cho phép.');
  const english = await refusal('/observations?boundaries=1997', { 'accept-language': 'en' });
  expect(english.body.issues?.[0]?.message).toBe('Not one of the allowed values.');
});

describe('every list takes limit and offset', () => {
  test.each([
    '/indicators',
    '/areas',
    '/observations',
    '/comparison?indicator=dti',
    '/areas/vn/targets',
    '/targets',
  ])('%s', async (path) => {
    const join = path.includes('?') ? '&' : '?';
    const { status, body } = await kts.get(`${path}${join}limit=1`);
    expect(status).toBe(200);
    expect(body.items.length).toBeLessThanOrEqual(1);
    for (const wrong of ['limit=0', 'limit=-1', 'limit=10001', 'offset=-1', 'unheardof=1']) {
      expect((await refusal(`${path}${join}${wrong}`)).status).toBe(400);
    }
  });
});

test('an address that no route has', async () => {
  expect((await refusal('/nothing-here')).status).toBe(404);
});

test.each([
  ['cannot be decoded', `/areas/%zz/targets`, 400],
  ['has a name without end', `/areas/${'a'.repeat(300)}/targets`, 414],
])('an address that %s', async (_name, path, status) => {
  const { status: found, headers } = await refusal(path);
  expect(found).toBe(status);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['strict-transport-security']).toContain('max-age=31536000');
});

test('titles are Vietnamese, or English when asked for', async () => {
  expect((await refusal('/areas/atlantis/targets')).body.title).toBe('Không có địa bàn này');
  expect((await refusal('/areas/atlantis/targets', { 'accept-language': 'en' })).body.title).toBe(
    'No such area',
  );
});

test('what breaks inside says an id and nothing else', async () => {
  const broken = await testApp({ seed: 'codebook' });
  broken.store.close();
  const answer = await broken.get('/observations');
  expect(answer.status).toBe(500);
  expect(problem.parse(answer.body).detail).toMatch(/req-/);
  expect((await broken.get('/health')).status).toBe(503);
  await broken.app.close();
});

describe('headers', () => {
  test.each([
    '/api/v1/health',
    '/api/v1/areas',
    '/api/v1/nothing',
    '/api/v1/observations?limit=-1',
    '/nothing',
  ])('%s', async (url) => {
    const { headers } = await kts.app.inject({ method: 'GET', url });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
  });
});

describe('OpenAPI', () => {
  test('describes every endpoint of the contract', async () => {
    const { body } = await kts.get('/openapi.json');
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = ENDPOINTS.map(
      ({ method, path }) => `${method} /api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.toSorted()).toEqual(declared.toSorted());
  });

  test('is the document in docs/, which is made anew with `vitest -u`', async () => {
    const { body } = await kts.get('/openapi.json');
    await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot('../../docs/openapi.json');
  });
});

describe('a body holds no field that the contract does not know', () => {
  test.each(
    ENDPOINTS.flatMap((endpoint) => (endpoint.body ? [[nameOf(endpoint), endpoint.body] as const] : [])),
  )('%s', (_endpoint, body) => {
    const read = body.safeParse({ notThere: 1 });
    expect(read.error?.issues).toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['notThere'], path: [] }),
    );
  });
});
