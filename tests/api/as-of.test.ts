import { type Endpoint, problem } from '@kts/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type TestApp, testApp } from '../support/app.ts';
import { ENDPOINTS, nameOf, sampleAddressOf } from '../support/endpoints.ts';

/** Half past midnight on 23 November 2026 in Vietnam; in UTC it is the day before. */
const NIGHT = Date.parse('2026-11-22T17:30:00Z');
const takes = (endpoint: Endpoint, name: string): boolean =>
  endpoint.query instanceof z.ZodObject && name in endpoint.query.shape;
const TAKE_IT = ENDPOINTS.filter((endpoint) => takes(endpoint, 'asOf'));

let kts: TestApp;
let now = NIGHT;
beforeAll(async () => {
  kts = await testApp({ seed: 'codebook', now: () => now });
});
afterEach(() => {
  now = NIGHT;
});
afterAll(() => kts.close());

/** An address of the endpoint as of a moment, with what it cannot do without. */
const asked = (endpoint: Endpoint, asOf: string): string => {
  const query = new URLSearchParams({ asOf });
  if (takes(endpoint, 'indicator')) query.set('indicator', 'dti');
  return `/api/v1${sampleAddressOf(endpoint).replace('/1.png', '/trend.png')}?${query}`;
};

test('observations, comparison, profiles, targets, documents, changes and briefings take a moment', () => {
  expect(TAKE_IT.map(({ path }) => path).toSorted()).toMatchInlineSnapshot(`
    [
      "/areas/:area/changes",
      "/areas/:area/profile",
      "/areas/:area/targets",
      "/areas/:area/wanted",
      "/areas/:area/wanted.csv",
      "/comparison",
      "/documents",
      "/observations",
      "/reports/:area",
      "/reports/:area.docx",
      "/reports/:area/:chart.png",
      "/targets",
    ]
  `);
});

describe.each(TAKE_IT.map((each) => [nameOf(each), each] as const))('%s', (_name, endpoint) => {
  test.each(['2026-11-24', '2999-12-31', '2026-11-22T17:30:01Z', '2026-11-23T23:59:59+07:00'])(
    'nothing is known yet as of %s',
    async (asOf) => {
      for (const known of [undefined, '*', String((await kts.get('/areas')).headers.etag)]) {
        const response = await kts.app.inject({
          url: asked(endpoint, asOf),
          headers: known === undefined ? {} : { 'if-none-match': known },
        });
        expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(response.headers['cache-control']).toBe('no-store');
        const said = problem.parse(response.json());
        expect([said.status, said.type]).toEqual([400, 'urn:kts:problem:as-of-ahead']);
        expect(said.issues).toEqual([{ path: 'asOf', message: 'Ngày này chưa đến' }]);
      }
    },
  );

  test.each(['2026-11-23', '2026-11-22T17:30:00Z', '2026-11-22'])('is answered as of %s', async (asOf) => {
    const response = await kts.app.inject({ url: asked(endpoint, asOf) });
    expect(response.statusCode).toBe(200);
  });
});

test('once its day has come the same address is answered, and the day before it is refused again', async () => {
  const tomorrow = '/areas/vn/targets?asOf=2026-11-24';
  expect((await kts.get(tomorrow)).status).toBe(400);
  now += 86_400_000;
  expect((await kts.get(tomorrow)).status).toBe(200);
  now = NIGHT;
  expect((await kts.get(tomorrow)).status).toBe(400);
});

test('it is said in Vietnamese and in English, with what was asked', async () => {
  const path = '/observations?asOf=2027-01-31';
  expect((await kts.get(path)).body.detail).toBe(
    'Chưa có số liệu nào được biết vào 2027-01-31. "asOf" là hôm nay (giờ Việt Nam) hoặc một lúc trước đó.',
  );
  expect((await kts.get(path, { 'accept-language': 'en' })).body.detail).toBe(
    'Nothing is known yet as of 2027-01-31. "asOf" is today (Vietnam time) or earlier.',
  );
});
