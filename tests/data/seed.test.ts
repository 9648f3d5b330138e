import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_ROOT, SeedError, seedStore } from '@kts/server';
import { openStore } from '@kts/store';
import { afterEach, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kts-seed-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEADER =
  'indicator,province,period,value,unit,status,source,released_on,boundaries,quality,note,note_en,source_title,source_url';

/** The real codebook, and these releases of the statistics office. */
function dataWith(releases: Record<string, string>): string {
  cpSync(join(DATA_ROOT, 'codebook'), join(folder, 'codebook'), { recursive: true });
  mkdirSync(join(folder, 'figures/nso'), { recursive: true });
  for (const [name, rows] of Object.entries(releases))
    writeFileSync(join(folder, 'figures/nso', name), `${HEADER}\n${rows}\n`);
  writeFileSync(
    join(folder, 'figures/citations.csv'),
    `${readFileSync(join(DATA_ROOT, 'figures/citations.csv'), 'utf8').split('\n')[0]}\n`,
  );
  return folder;
}

const GOOD = 'digital-economy-grdp-share,vn,2022,12.67,%,E,nso,2023-12-04,,ok,,,Thông cáo,';

test('a broken file is refused with line, column and reason, and nothing is begun', () => {
  const root = dataWith({
    '2023-12-04.csv': GOOD,
    '2024.csv': `${GOOD.replace('12.67', '12.63')}\ndigital-economy-grdp-share,atlantis,2022,9,%,E,nso,2024,2024,ok,,,Bảng,`,
  });
  const store = openStore(':memory:');
  const load = (): unknown => seedStore(store, 'figures', root, 0);
  expect(load).toThrow(SeedError);
  expect(load).toThrow(/2024\.csv, dòng 3, cột B: .*\[province-unknown\] "atlantis"/);
  expect(store.check()).toMatchObject({ batches: 0, versions: 0, targets: 0 });

  // Mended, the next start begins it.
  writeFileSync(join(root, 'figures/nso/2024.csv'), `${HEADER}\n${GOOD.replace('12.67', '12.63')}\n`);
  seedStore(store, 'figures', root, 0);
  expect(store.check()).toMatchObject({ batches: 2, versions: 2 });
  expect(store.queries.observations.find({ asOf: null }).map(({ value }) => value)).toEqual([12.63]);
  store.close();
});

test('a line that becomes no figure is an error: nothing of a release is left out in silence', () => {
  const store = openStore(':memory:');
  const total = GOOD.replace(',vn,', ',Tổng cộng,');
  expect(() => seedStore(store, 'figures', dataWith({ '2023-12-04.csv': `${GOOD}\n${total}` }), 0)).toThrow(
    SeedError,
  );
  expect(store.check()).toMatchObject({ batches: 0 });
  store.close();
});

test('a name that is no date of release is refused', () => {
  const store = openStore(':memory:');
  expect(() => seedStore(store, 'figures', dataWith({ 'latest.csv': GOOD }), 0)).toThrow(
    /Tên tệp phải là ngày công bố/,
  );
  store.close();
});

test('a broken codebook is refused whole, before any figure', () => {
  const root = dataWith({ '2023-12-04.csv': GOOD });
  const path = join(root, 'codebook/targets.csv');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(',vn,digital-economy-grdp-share,', ',vn,happiness,'),
  );
  const store = openStore(':memory:');
  expect(() => seedStore(store, 'figures', root, 0)).toThrow(/targets\.csv, dòng 2, .*reference-unknown/);
  expect(store.check()).toMatchObject({ batches: 0, observations: 0, targets: 0 });
  store.close();
});

test('made-up figures never join real ones: a database stays with what it was begun with', () => {
  const store = openStore(':memory:');
  seedStore(store, 'codebook', DATA_ROOT, 0);
  seedStore(store, 'demo', DATA_ROOT, 0);
  expect(store.check()).toMatchObject({ batches: 0, observations: 0 });
  store.close();
});
