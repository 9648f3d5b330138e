import * as contract from '@kts/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type TestApp, testApp } from '../support/app.ts';

type Endpoint = contract.Endpoint;

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const endpoints = Object.values(contract as Record<string, unknown>).filter(isEndpoint);
const isList = ({ method, response }: Endpoint): boolean =>
  method === 'GET' && response instanceof z.ZodObject && response.shape.items instanceof z.ZodArray;
const lists = endpoints.filter(isList);

/** Of the program itself: nothing that people do makes it longer. */
const FIXED = ['/templates'];

const limitOf = ({ query }: Endpoint, text: string): unknown => {
  if (!(query instanceof z.ZodObject)) return 'no query';
  return (query.shape.limit as z.ZodType | undefined)?.safeParse(text).success ?? 'no limit';
};

test('there are lists, and each is found', () => expect(lists.length).toBeGreaterThan(14));

describe.each(lists.filter(({ path }) => !FIXED.includes(path)))('$path', (endpoint) => {
  test('takes a limit of 1 to 10,000 and nothing else', () => {
    const taken = ['1', '1000', '10000', '0', '10001', '-1', '1.5', '1e3', '', 'all'].map((text) =>
      limitOf(endpoint, text),
    );
    expect(taken).toEqual([true, true, true, false, false, false, false, false, false, false]);
  });

  test('takes an offset, and gives at most 1,000 where nobody says how many', () => {
    const { query, response } = endpoint;
    const { limit, offset } = (query as z.ZodObject).shape;
    expect((limit as z.ZodType).parse(undefined)).toBe(1000);
    expect((offset as z.ZodType).parse(undefined)).toBe(0);
    expect((offset as z.ZodType).safeParse('-1').success).toBe(false);
    expect(Object.keys((response as z.ZodObject).shape)).toContain('total');
  });
});

describe('what is published', () => {
  let kts: TestApp;
  beforeAll(async () => {
    kts = await testApp();
  });
  afterAll(() => kts.close());

  const open = lists.filter(({ access, path }) => access === 'public' && !FIXED.includes(path));
  test.each(open)('$path gives a page of as many as are asked for, and the same total', async (endpoint) => {
    const path = endpoint.path.replace(':area', 'tien-giang');
    const needed = endpoint.path === '/comparison' ? '&indicator=digital-economy-grdp-share' : '';
    const whole = await kts.get(`${path}?limit=10000${needed}`);
    const two = await kts.get(`${path}?limit=2${needed}`);
    const second = await kts.get(`${path}?limit=1&offset=1${needed}`);
    expect([whole.status, two.status, second.status]).toEqual([200, 200, 200]);
    expect(two.body.items).toEqual(whole.body.items.slice(0, 2));
    expect(second.body.items).toEqual(whole.body.items.slice(1, 2));
    expect([two.body.total, second.body.total]).toEqual([whole.body.total, whole.body.total]);
    expect((await kts.get(`${path}?limit=10001${needed}`)).status).toBe(400);
  });
});
