import { listAreas } from '@kts/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeQueryClient } from './query-client.ts';
import { queryFor } from './query-for.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const refused = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ title: 'x', status, detail: 'y' }, { status, headers });

/** Answers in this order, the last one for ever. */
function answering(answers: readonly (() => Response)[]) {
  const left = [...answers];
  const fetched = vi.fn<typeof fetch>(
    async () => (left.length > 1 ? left.shift() : left[0])?.() ?? refused(500),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
const asked = () => makeQueryClient().fetchQuery(queryFor(listAreas, { query: {} }, 'en'));

test('who is asked to wait waits as long as the server says, and asks again', async () => {
  const busy = () => refused(429, { 'retry-after': '3' });
  const fetched = answering([busy, busy, () => Response.json({ items: [] })]);
  const answer = asked();
  await vi.advanceTimersByTimeAsync(2900);
  expect(fetched).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1200);
  expect(fetched).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(4000);
  await expect(answer).resolves.toEqual({ items: [] });
});

test('a server that goes on refusing is not asked for ever', async () => {
  const fetched = answering([() => refused(429, { 'retry-after': '1' })]);
  const answer = asked().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await answer).toMatchObject({ status: 429, retryAfter: 1 });
  expect(fetched).toHaveBeenCalledTimes(21);
});

test.each([
  ['what is refused without a time is not asked for again', 429, 1],
  ['nor what is not there', 404, 1],
  ['a server in trouble gets one more try', 503, 2],
])('%s', async (_name, status, times) => {
  const fetched = answering([() => refused(status)]);
  const answer = asked().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toMatchObject({ status });
  expect(fetched).toHaveBeenCalledTimes(times);
});
