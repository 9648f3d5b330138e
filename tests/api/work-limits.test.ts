import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, desk } from '../support/desk.ts';

const PLACE = '127.0.0.7';
const DAY = 86_400_000;

let kts: Desk;
afterEach(() => kts.close());

type Ask = { readonly from?: string; readonly headers?: Record<string, string> };
const ask = (path: string, { from = PLACE, headers = {} }: Ask = {}) =>
  kts.app.inject({ url: `/api/v1${path}`, remoteAddress: from, headers });
const each = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
/** Nobody has asked for it before. */
const onDay = (path: string, index: number): string =>
  `${path}?asOf=${new Date(Date.parse('2026-11-20') - index * DAY).toISOString().slice(0, 10)}`;
const counted = (answers: readonly { readonly statusCode: number }[]): Record<number, number> =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ statusCode }) => statusCode)].map(([status, all]) => [status, all.length]),
  );

describe('answers that have to be computed', () => {
  beforeEach(async () => {
    kts = await desk();
  });

  test('forty of one client may be under way; more are refused with a word to wait, in both languages', async () => {
    const path = '/comparison?indicator=dti&period=';
    const answers = await each(50, (index) => ask(`${path}${1950 + index}`));
    expect(counted(answers)).toEqual({ 200: 40, 429: 10 });
    const refused = answers.find(({ statusCode }) => statusCode === 429);
    expect(refused?.headers).toMatchObject({
      'retry-after': '1',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
    });
    expect(refused?.json()).toMatchObject({
      type: 'urn:kts:problem:too-much-work',
      status: 429,
      title: 'Máy chủ đang tính nhiều việc cho bạn',
      detail: expect.stringContaining('sau 1 giây'),
    });
    const inEnglish = await each(50, (index) =>
      ask(`${path}${1850 + index}`, { headers: { 'accept-language': 'en' } }),
    );
    expect(inEnglish.find(({ statusCode }) => statusCode === 429)?.json().detail).toContain('in 1 seconds');
  });

  test('another address, and whoever is logged in at the same one, does not wait behind them', async () => {
    await kts.addUser('an', 'editor');
    const { cookie } = await kts.logIn('an', { from: PLACE });
    const [flood, other, colleague] = await Promise.all([
      each(60, (index) => ask(onDay('/areas/vn/profile', index))),
      ask('/areas/ha-noi/profile', { from: '127.0.0.8' }),
      ask('/areas/ben-tre/profile', { headers: { cookie: String(cookie) } }),
    ]);
    expect(counted(flood)).toEqual({ 200: 40, 429: 20 });
    expect([other.statusCode, colleague.statusCode]).toEqual([200, 200]);
  });

  test('one network of IPv6 is one client', async () => {
    const flood = await each(60, (index) =>
      ask(onDay('/areas/vn/profile', index), { from: `2001:db8:1:2::${index + 1}` }),
    );
    expect(counted(flood)).toEqual({ 200: 40, 429: 20 });
  });

  test('a whole province behind one address asks for the same page: computed once, none refused', async () => {
    const answers = await each(500, () => ask('/areas/tien-giang/targets'));
    expect(counted(answers)).toEqual({ 200: 500 });
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });
});

describe('once the allowance of a minute is used up', () => {
  beforeEach(async () => {
    kts = await desk({ KTS_ANSWERS_PER_MINUTE: '3', KTS_BRIEFINGS_PER_MINUTE: '1' });
    await each(3, (index) => ask(onDay('/areas/vn/profile', index)));
  });

  test('what is kept is given as often as it is asked for, and so is the word that nothing has changed', async () => {
    const path = onDay('/areas/vn/profile', 0);
    const answers = await each(300, () => ask(path));
    expect(counted(answers)).toEqual({ 200: 300 });
    const known = { 'if-none-match': String(answers[0]?.headers.etag) };
    expect(counted(await each(300, () => ask(path, { headers: known })))).toEqual({ 304: 300 });
  });

  test('the next one comes when some of it has come back; wrong addresses and others go on', async () => {
    let isThere = false;
    const next = ask(onDay('/areas/vn/profile', 3)).then(({ statusCode }) => {
      isThere = true;
      return statusCode;
    });
    expect((await ask(onDay('/areas/vn/profile', 4), { from: '127.0.0.8' })).statusCode).toBe(200);
    expect((await ask('/areas/vn/profile?asOf=nie')).statusCode).toBe(400);
    expect((await ask('/health')).statusCode).toBe(200);
    expect(isThere).toBe(false);
    kts.clock.now += 20_000;
    expect(await next).toBe(200);
  });

  test('a briefing is made once and kept; briefings have an allowance of their own', async () => {
    const made = await ask('/reports/tien-giang.docx');
    const again = await each(20, () => ask('/reports/tien-giang.docx', { from: '127.0.0.9' }));
    expect([made, ...again].every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(again.every(({ rawPayload }) => rawPayload.equals(made.rawPayload))).toBe(true);

    let isOver = false;
    const others = each(14, (index) => ask(onDay('/reports/tien-giang.docx', index))).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      kts.clock.now += 60_000;
    }
    expect(counted(await others)).toEqual({ 200: 10, 429: 4 });
  });
});
