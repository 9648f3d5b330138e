import type { Indicator, ObservationKey, Reading } from '@kts/domain';
import { beforeEach, expect, test } from 'vitest';
import type { NewBatch } from './batches.ts';
import { openStore, type Store } from './open-store.ts';
import type { PlacedChange } from './versions.ts';

const keyAt = (period: string): ObservationKey => ({
  indicator: 'share',
  area: 'vn',
  period,
  source: 'nso',
  boundaries: null,
});
const reading = (value: number): Reading => ({
  value,
  missingReason: null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: null,
  sourceTitle: null,
  sourceUrl: null,
});
const place = (line: number) => ({ sheet: null, line, column: 'D', text: `text ${line}` });

let store: Store;
beforeEach(() => {
  store = openStore(':memory:');
  store.codebook.put({
    units: [],
    formerAreas: [],
    indicators: [{ code: 'share' } as Indicator],
    areas: [{ slug: 'vn' } as never],
    sources: [{ code: 'nso' } as never],
    targets: [],
  });
});

const commit = (...changes: PlacedChange[]): number => {
  const at = store.batches.nextMoment(1000);
  const batch: NewBatch = {
    kind: 'import',
    title: 'x.csv',
    fileName: `x${at}.csv`,
    fileSha256: 'x',
    publishedAt: at,
    recordedAt: at,
    uploadedBy: 'a',
    publishedBy: 'b',
    undoes: null,
    reason: null,
  };
  return store.batches.commit(batch, changes);
};
const put = (period: string, before: number | null, after: number, line: number): PlacedChange => ({
  key: keyAt(period),
  before: before === null ? null : reading(before),
  after: reading(after),
  cell: place(line),
});
const superseded = (): number[] =>
  store.queries.batches.find(null, 100, 0).flatMap((batch) => (batch.superseded ? [batch.id] : []));
const undo = (batch: number) => store.batches.undo(batch, { by: 'c', at: 1000, reason: 'wrong' }, () => true);
const undone = (batch: number): number => {
  const outcome = undo(batch);
  if (outcome.kind !== 'undone') throw new Error(outcome.kind);
  return outcome.batch;
};
const now = (): unknown[] =>
  store.queries.observations.find({ asOf: null }).map(({ id, period, value }) => {
    const lineage = store.queries.observations.findLineage(id);
    return [period, value, lineage?.batch.fileName, lineage?.line, lineage?.text];
  });

test('undo writes back what stood before, with the way to its cell; undo of the undo and so on', () => {
  commit(put('2022', null, 1, 2));
  const first = now();
  const batch = commit(put('2022', 1, 2, 5), put('2023', null, 3, 6));
  const second = now();
  const taken = undone(batch);
  expect(now()).toEqual(first);
  const again = undone(taken);
  expect(now()).toEqual(second);
  // What stands is the first, and what the second brought, twice undone.
  expect(superseded()).toEqual([taken, batch - 1]);
  const last = undone(again);
  expect(now()).toEqual(first);
  expect([taken, again, last]).toEqual([batch + 1, batch + 2, batch + 3]);
  expect(store.check()).toMatchObject({ integrity: 'ok', foreignKeys: 0 });
});

test('what happened in between can still be asked about', () => {
  commit(put('2022', null, 1, 2));
  const batch = commit(put('2022', 1, 2, 5));
  const then = 1001;
  undone(batch);
  expect(store.queries.observations.find({ asOf: then }).map(({ value }) => value)).toEqual([2]);
});

test('is refused once any of the readings was superseded, and for what the program brought itself', () => {
  const batch = commit(put('2022', null, 1, 2), put('2023', null, 3, 3));
  const later = commit(put('2023', 3, 4, 2));
  expect(undo(batch)).toEqual({ kind: 'superseded' });
  expect(superseded()).toEqual([batch]);
  undone(later);
  expect(superseded()).toEqual([later]);
  // What stands is what the batch brought: it can go.
  undone(batch);
  expect(now()).toEqual([]);
  expect(undo(99)).toEqual({ kind: 'not-found' });
});

test('an undo is not undone twice, nor one whose figures came back', () => {
  const batch = commit(put('2022', null, 1, 2));
  const taken = undone(batch);
  expect(undo(batch)).toEqual({ kind: 'superseded' });
  expect(superseded()).toEqual([batch]);
  commit(put('2022', null, 5, 2));
  expect(undo(taken)).toEqual({ kind: 'superseded' });
  expect(superseded()).toEqual([taken, batch]);
});

test('names the areas that one may not change, and changes nothing', () => {
  const batch = commit(put('2022', null, 1, 2));
  const outcome = store.batches.undo(batch, { by: 'c', at: 1, reason: 'x' }, () => false);
  expect(outcome).toEqual({ kind: 'outside', areas: ['vn'] });
  expect(now()).toHaveLength(1);
});
