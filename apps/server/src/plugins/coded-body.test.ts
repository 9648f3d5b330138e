import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CodedBody } from './coded-body.ts';

const text = readFileSync(new URL('../../../../CHANGELOG.md', import.meta.url), 'utf8');
const plain = Buffer.from(text);

test('each form is made once, holds the same, and counts as what is kept', async () => {
  const body = new CodedBody(plain);
  expect([body.lacks('br'), body.lacks('gzip'), body.lacks('identity')]).toEqual([true, true, false]);
  await Promise.all([body.make('br'), body.make('br'), body.make('gzip')]);
  const [br, gzip] = [body.as('br'), body.as('gzip')];
  expect(body.as('br').bytes).toBe(br.bytes);
  expect(brotliDecompressSync(br.bytes).toString()).toBe(text);
  expect(gunzipSync(gzip.bytes).toString()).toBe(text);
  expect(body.length).toBe(plain.length + br.bytes.length + gzip.bytes.length);
});

test('until a form is made, the plain bytes are given and said to be so', () => {
  expect(new CodedBody(plain).as('br')).toEqual({ bytes: plain, encoding: 'identity' });
});

test('a form is made shorter once, and holds the same', async () => {
  const body = new CodedBody(plain);
  await body.make('br');
  const quick = body.as('br').bytes;
  expect(body.canBeShorter('br')).toBe(true);
  await body.shorten('br');
  const short = body.as('br').bytes;
  expect(short.length).toBeLessThan(quick.length);
  expect(brotliDecompressSync(short).toString()).toBe(text);
  expect([body.canBeShorter('br'), body.canBeShorter('identity')]).toEqual([false, false]);
});

test('what is small goes as it is', () => {
  const body = new CodedBody(Buffer.from('{"items":[]}'));
  expect([body.lacks('br'), body.canBeShorter('br'), body.as('br').encoding]).toEqual([
    false,
    false,
    'identity',
  ]);
});
