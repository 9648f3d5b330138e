import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from './open-store.ts';

let folder: string;
let store: Store;
let other: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kts-busy-retry-'));
  store = openStore(join(folder, 'kts.sqlite'));
  other = new Database(join(folder, 'kts.sqlite'));
});
afterEach(() => {
  other.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const write = (): void => store.settings.put('a', 'b');

test('while another writes: now or not at all, without holding up the thread', () => {
  other.exec('BEGIN IMMEDIATE');
  const began = performance.now();
  expect(store.ifFree(write)).toBe(false);
  expect(performance.now() - began).toBeLessThan(500);
  other.exec('COMMIT');
  expect(store.ifFree(write)).toBe(true);
});

test('while another writes: waits asleep, then does it', async () => {
  other.exec('BEGIN IMMEDIATE');
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
    // Only a thread that is not held up comes here.
    if (turns === 5) other.exec('COMMIT');
  }, 5);
  await store.whenFree(write);
  clearInterval(ticking);
  expect(store.settings.find('a')).toBe('b');
  expect(turns).toBeGreaterThanOrEqual(5);
});

test('what fails for another reason fails at once', async () => {
  const fail = (): never => {
    throw new Error('no');
  };
  await expect(store.whenFree(fail)).rejects.toThrow('no');
  expect(() => store.ifFree(fail)).toThrow('no');
});
