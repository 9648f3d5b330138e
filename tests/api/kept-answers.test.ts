import { setTimeout as rest } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Desk, desk } from '../support/desk.ts';

const BOARD = '/areas/tien-giang/targets';

let kts: Desk;
afterEach(() => kts.close());

type Headers = Readonly<Record<string, string>>;
const ask = (path: string, headers: Headers = {}, method: 'GET' | 'HEAD' = 'GET') =>
  kts.app.inject({ url: `/api/v1${path}`, headers, method });
const brotli = { 'accept-encoding': 'br' };

describe('where only one answer may be made', () => {
  /** The clock stands still: whatever had to be made a second time would wait for ever. */
  const onlyOne = async () => {
    kts = await desk({ KTS_ANSWERS_PER_MINUTE: '1' });
    return ask(BOARD);
  };
  /** Whether it is kept. */
  const comes = (path: string, headers: Headers = {}): Promise<boolean> =>
    Promise.race([ask(path, headers).then(() => true), rest(300, false)]);

  test('a kept answer comes in every form, from bytes made once', async () => {
    const { body, headers } = await onlyOne();
    const [br, brAgain, gzip] = [
      await ask(BOARD, brotli),
      await ask(BOARD, brotli),
      await ask(BOARD, { 'accept-encoding': 'br;q=0.1, gzip' }),
    ];
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(body);
    expect(brAgain.rawPayload).toEqual(br.rawPayload);
    expect([br, gzip].map(({ headers: sent }) => sent['content-encoding'])).toEqual(['br', 'gzip']);
    // The same headers as the first, those of security included.
    const { 'content-encoding': _coding, date, ...others } = br.headers;
    expect({ ...others, date: headers.date }).toEqual({
      ...headers,
      'content-length': String(br.rawPayload.length),
    });
    expect(date).toBeDefined();
    expect(others).toMatchObject({
      'cache-control': 'public, no-cache',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
  });

  test('HEAD says what GET would, without a body', async () => {
    await onlyOne();
    const [head, get] = [await ask(BOARD, brotli, 'HEAD'), await ask(BOARD, brotli)];
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  test('who has it hears so: weak, strong, one of several, or whatever there is', async () => {
    const { headers } = await onlyOne();
    const tag = String(headers.etag);
    for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const again = await ask(BOARD, { ...brotli, 'if-none-match': known });
      expect([known, again.statusCode, again.body]).toEqual([known, 304, '']);
      expect(again.headers).toMatchObject({ etag: tag, 'cache-control': 'public, no-cache' });
    }
    expect((await ask(BOARD, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  test('every address has its own; no answer is in the language of the caller', async () => {
    const { rawPayload } = await onlyOne();
    const english = await ask(BOARD, { 'accept-language': 'en' });
    expect(english.rawPayload).toEqual(rawPayload);
    expect(await comes(BOARD)).toBe(true);
    expect(await comes('/areas/ben-tre/targets')).toBe(false);
    expect(await comes(`${BOARD}?asOf=2026-01-01`)).toBe(false);
  });

  test('it is not another method that is asked for, nor a parameter that there is not', async () => {
    await onlyOne();
    const posted = await kts.app.inject({
      method: 'POST',
      url: `/api/v1${BOARD}`,
      headers: { 'x-kts-request': '1' },
    });
    expect(posted.statusCode).toBe(405);
    expect((await ask(`${BOARD}?quarter=1`)).statusCode).toBe(400);
  });
});

test('behind login nobody but who may gets a kept answer, not even that it has not changed', async () => {
  kts = await desk({ KTS_PUBLIC_READ: 'false' });
  await kts.addUser('an', 'viewer');
  const { cookie } = await kts.logIn('an');
  const own = { cookie: String(cookie) };
  const [first, second] = [await ask(BOARD, own), await ask(BOARD, own)];
  expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
  expect(second.rawPayload).toEqual(first.rawPayload);
  expect(second.headers['cache-control']).toBe('no-store');
  const others: Headers[] = [
    {},
    { 'if-none-match': String(first.headers.etag) },
    { cookie: 'kts_session=none' },
  ];
  for (const headers of others) {
    const refused = await ask(BOARD, headers);
    expect([refused.statusCode, refused.headers['cache-control'], refused.headers.etag]).toEqual([
      401,
      'no-store',
      undefined,
    ]);
  }
});

test('what is asked for again is made shorter in a quiet moment', async () => {
  kts = await desk();
  const quick = await ask(BOARD, brotli);
  await ask(BOARD, brotli);
  await vi.waitFor(
    async () => {
      const later = await ask(BOARD, brotli);
      expect(later.rawPayload.length).toBeLessThan(quick.rawPayload.length);
      expect(brotliDecompressSync(later.rawPayload)).toEqual(brotliDecompressSync(quick.rawPayload));
    },
    { timeout: 20_000, interval: 300 },
  );
});
