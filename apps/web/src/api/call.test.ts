import {
  closeSession,
  getAreaProfile,
  getLineage,
  listAreas,
  listObservations,
  openSession,
} from '@kts/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { addressOf, call } from './call.ts';

describe('addressOf', () => {
  test.each([
    [listAreas, { query: { on: 'all' } }, '/api/v1/areas?on=all'],
    [getAreaProfile, { params: { area: 'vn' }, query: { asOf: undefined } }, '/api/v1/areas/vn/profile'],
    [getLineage, { params: { id: 7 } }, '/api/v1/observations/7/lineage'],
    [
      listObservations,
      { query: { area: ['a', 'b'], limit: 5 } },
      '/api/v1/observations?area=a&area=b&limit=5',
    ],
    [getAreaProfile, { params: { area: 'a/b' } }, '/api/v1/areas/a%2Fb/profile'],
  ])('%o', (endpoint, request, address) => {
    expect(addressOf(endpoint, request)).toBe(address);
  });
});

describe('call', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (response: Response | Error) => {
    const fetched = vi.fn<typeof fetch>(() =>
      response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
    );
    vi.stubGlobal('fetch', fetched);
    return fetched;
  };
  const profileOfVn = () => call(getAreaProfile, { params: { area: 'vn' } }, undefined, 'en');

  test('asks in the language of the page', async () => {
    const fetched = answering(Response.json({ area: 'vn' }));
    await expect(profileOfVn()).resolves.toEqual({ area: 'vn' });
    expect(new Headers(fetched.mock.calls[0]?.[1]?.headers).get('accept-language')).toBe('en');
  });

  test('says of a change that it comes from here, and sends its body as JSON', async () => {
    const fetched = answering(Response.json({ user: null, canLogIn: true }));
    await call(openSession, { body: { name: 'an', password: 'x' } });
    const sent = fetched.mock.calls[0]?.[1];
    expect(sent).toMatchObject({ method: 'POST', body: '{"name":"an","password":"x"}' });
    const headers = new Headers(sent?.headers);
    expect(headers.get('x-kts-request')).toBe('1');
    expect(headers.get('content-type')).toBe('application/json');
  });

  test('what has no body says nothing of one, and a read nothing of a change', async () => {
    const fetched = answering(Response.json({}));
    await call(closeSession, {});
    const headers = new Headers(fetched.mock.calls[0]?.[1]?.headers);
    expect([headers.get('content-type'), headers.get('x-kts-request')]).toEqual([null, '1']);
    const read = answering(Response.json({}));
    await profileOfVn();
    expect(new Headers(read.mock.calls[0]?.[1]?.headers).has('x-kts-request')).toBe(false);
  });

  test('carries the problem that the server tells', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'No area xx',
      instance: '/x',
    };
    answering(Response.json(problem, { status: 404 }));
    const failure = await profileOfVn().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({
      status: 404,
      message: 'No area xx',
      address: '/api/v1/areas/vn/profile',
    });
  });

  test('makes a problem of an answer that is none', async () => {
    answering(new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(profileOfVn()).rejects.toMatchObject({ status: 502, message: 'Bad Gateway' });
  });

  test('tells when there was no answer', async () => {
    answering(new TypeError('Failed to fetch'));
    await expect(profileOfVn()).rejects.toMatchObject({ status: 0, problem: null });
  });
});
