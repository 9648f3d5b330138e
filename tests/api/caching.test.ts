import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextRound } from 'node:timers/promises';
import type { ObservationKey } from '@kts/domain';
import { expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

/** One figure, of the value 0. */
function publish({ store }: TestApp, key: Omit<ObservationKey, 'source'>): void {
  const batch = {
    kind: 'import' as const,
    title: 'test',
    fileName: null,
    fileSha256: null,
    publishedAt: store.batches.nextMoment(0),
    recordedAt: 0,
    uploadedBy: null,
    publishedBy: null,
    undoes: null,
    reason: null,
  };
  const after = {
    value: 0,
    missingReason: null,
    status: ['A'] as const,
    quality: 'ok' as const,
    bound: null,
    note: null,
    noteEn: null,
    releasedOn: null,
    sourceTitle: null,
    sourceUrl: null,
  };
  store.batches.commit(batch, [{ key: { ...key, source: 'province' }, before: null, after, cell: null }]);
}

test('an answer is named by revision, codebook, program and day; asked for again it is not sent again', async () => {
  const kts = await testApp({ seed: 'codebook' });
  const first = await kts.get('/areas');
  const tag = String(first.headers.etag);
  expect(tag).toMatch(/^W\/"0-[0-9a-f]{8}-0\.0\.0-test-2026-11-22"$/);
  const strong = tag.replace('W/', '');
  for (const known of [tag, strong, `"other", ${tag}`, '*']) {
    const again = await kts.app.inject({ url: '/api/v1/areas', headers: { 'if-none-match': known } });
    expect([known, again.statusCode, again.body]).toEqual([known, 304, '']);
  }
  expect((await kts.get('/areas', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  await kts.close();
});

test('a new batch gives new answers', async () => {
  const kts = await testApp({ seed: 'codebook' });
  const before = await kts.get('/observations?area=tien-giang');
  publish(kts, {
    indicator: 'digital-tech-firms',
    area: 'tien-giang',
    period: '2023-06',
    boundaries: '2024',
  });
  const after = await kts.get('/observations?area=tien-giang', {
    'if-none-match': String(before.headers.etag),
  });
  expect(before.body.total).toBe(0);
  expect(after.status).toBe(200);
  expect(after.body.items[0].value).toBe(0);
  await kts.close();
});

test('what is made in steps is of one revision, whatever is published meanwhile', async () => {
  const kts = await testApp();
  const asked = kts.get('/targets');
  // In its midst: some indicators are judged, others not yet.
  for (let round = 0; round < 6; round += 1) await nextRound();
  for (const indicator of ['digital-economy-grdp-share', 'fixed-broadband-household-share'])
    publish(kts, { indicator, area: 'tien-giang', period: '2024', boundaries: '2024' });
  const [made, later] = [await asked, await kts.get('/targets')];
  expect(made.headers.etag).toBe(later.headers.etag);
  expect(made.body).toEqual(later.body);
  await kts.close();
});

test('the day is part of the name: a deadline passes at midnight in Vietnam', async () => {
  let now = Date.parse('2025-12-31T23:59:59+07:00');
  const kts = await testApp({ now: () => now });
  const target = async () => {
    const { body, headers } = await kts.get('/areas/vn/targets');
    const found = body.items.find(
      (item: { indicator: string; period: string }) =>
        item.indicator === 'digital-economy-grdp-share' && item.period === '2025',
    );
    return { verdict: found.verdict, etag: headers.etag };
  };
  const before = await target();
  now += 1000;
  const after = await target();
  expect(before.verdict).not.toBe('missed');
  expect(after.verdict).toBe('missed');
  expect(after.etag).not.toBe(before.etag);
  await kts.close();
});

test('the pages are named by what is in them: asked for again they are not sent again', async () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'kts-pages-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>KTS</title>');
  const kts = await testApp({ seed: 'codebook', webRoot });
  const first = await kts.app.inject({ url: '/areas/tien-giang' });
  expect([first.statusCode, first.headers['cache-control']]).toEqual([200, 'public, no-cache']);
  const etag = String(first.headers.etag);
  const again = await kts.app.inject({ url: '/', headers: { 'if-none-match': etag } });
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
  await kts.close();
  rmSync(webRoot, { recursive: true });
});
