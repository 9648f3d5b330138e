// What a page of /observations costs at 20,000 and at 1,000,000 readings, through the real routes. Run by
// `npm run bench`; with another number of readings: node tests/bench/observations-bench.ts 5000000
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, codebookDigest, DATA_ROOT, readConfig, seedStore } from '@kts/server';
import { openStore } from '@kts/store';
import { ROOT } from '../support/app.ts';
import { TimeBounds } from './bounds.ts';

const MOST = Number(process.argv[2] ?? 1_000_000);
const PAGES = [
  ['the first page', ''],
  ['a page in the middle', 'offset=HALF'],
  ['the last page', 'offset=LAST'],
  ['of an area', 'area=ha-noi'],
  ['of an area, in its middle', 'area=ha-noi&offset=5000'],
  ['of a period', 'period=2015-06'],
  ['of a source', 'source=province&offset=1000'],
  ['of an indicator', 'indicator=smartphone-share&offset=1000'],
  ['between two periods', 'from=2010&to=2012'],
  ['of one list', 'boundaries=2024&offset=1000'],
  ['as known on a date', 'asOf=2026-01-01&offset=1000'],
] as const;

const BATCHES = 10;
const MONTH = 30 * 86_400_000;
const FIRST_BATCH = Date.parse('2020-01-01');
const AREAS = ['ha-noi', 'hai-phong', 'da-nang', 'can-tho', 'tien-giang', 'ben-tre', 'an-giang'];

/** Each turn asks for something of which no count is kept yet. Told, not bounded. */
const NOT_ASKED_BEFORE: readonly (readonly [string, (turn: number) => string])[] = [
  [
    'as known after another batch',
    (turn) => `asOf=${new Date(FIRST_BATCH + (turn + 0.5) * MONTH).toISOString()}`,
  ],
  ['of another area', (turn) => `area=${AREAS[turn]}&source=province`],
  ['of seven areas since a year', (turn) => `area=${AREAS.join('&area=')}&from=${1995 + turn}`],
  ['of an indicator, restated', (turn) => `indicator=smartphone-share&boundaries=2025&offset=${100 + turn}`],
];

const bounds = new TimeBounds();
const folder = mkdtempSync(join(tmpdir(), 'kts-observations-'));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** A database of so many readings, by indicator, month and province. */
async function appWith(readings: number) {
  const store = openStore(join(folder, `${readings}.sqlite`));
  const codebook = seedStore(store, 'codebook', DATA_ROOT, 0);
  const indicators = codebook.indicators.filter(({ formula }) => formula === null);
  const provinces = codebook.provinces('2024');
  const reading = {
    missingReason: null,
    status: ['A'] as const,
    quality: 'ok' as const,
    note: null,
    noteEn: null,
    releasedOn: null,
    sourceTitle: null,
    sourceUrl: null,
  };
  const changes = Array.from({ length: readings }, (_, at) => {
    const province = provinces[at % provinces.length]?.slug ?? '';
    const rest = Math.floor(at / provinces.length);
    const indicator = indicators[rest % indicators.length]?.code ?? '';
    const month = Math.floor(rest / indicators.length);
    const period = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const key = { indicator, area: province, period, source: 'province', boundaries: '2024' as const };
    return { key, before: null, after: { ...reading, value: at }, cell: null };
  });
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const at = FIRST_BATCH + batch * MONTH;
    store.batches.commit(
      {
        kind: 'import',
        title: 'bench',
        fileName: null,
        fileSha256: null,
        publishedAt: at,
        recordedAt: at,
        uploadedBy: null,
        publishedBy: null,
        undoes: null,
        reason: null,
      },
      changes.filter((_, change) => change % BATCHES === batch),
    );
  }
  const config = readConfig({ KTS_SEED: 'codebook', KTS_DATA_DIR: folder }, ROOT);
  const context = {
    store,
    codebook,
    codebookDigest: codebookDigest(store),
    config,
    version: 'bench',
    clock: Date.now,
  };
  const app = await buildApp({ context, webRoot: null });
  return { app, store };
}

try {
  const costs = new Map<string, number[]>();
  for (const readings of [20_000, MOST]) {
    const { app, store } = await appWith(readings);
    const began = performance.now();
    await app.inject('/api/v1/observations?limit=1');
    console.log(
      `  ${readings.toLocaleString('en')} readings, index made in ${(performance.now() - began).toFixed(0)} ms`,
    );
    const ask = async (query: string): Promise<number> => {
      const start = performance.now();
      const { statusCode } = await app.inject(`/api/v1/observations?${query}`);
      if (statusCode !== 200) throw new Error(`${query}: ${statusCode}`);
      return performance.now() - start;
    };
    for (const [name, query] of PAGES) {
      const asked = query.replace('HALF', String(readings >> 1)).replace('LAST', String(readings - 1000));
      const times: number[] = [];
      // Another limit each time: an answer that is kept would say nothing.
      for (let turn = 0; turn < 7; turn += 1) times.push(await ask(`limit=${1000 - turn}&${asked}`));
      costs.set(name, [...(costs.get(name) ?? []), median(times)]);
    }
    for (const [name, queryOf] of NOT_ASKED_BEFORE) {
      const times: number[] = [];
      for (let turn = 0; turn < 7; turn += 1) times.push(await ask(queryOf(turn)));
      const [middle, longest] = [median(times), Math.max(...times)].map((ms) => ms.toFixed(0));
      console.log(`  not asked for before, ${name}: ${middle} ms, longest ${longest}`);
    }
    await app.close();
    store.close();
  }
  for (const [name, [small = 0, large = 0]] of costs)
    bounds.check(
      `/observations, 1,000 readings, ${name}`,
      `${small.toFixed(1)} ms at 20,000, ${large.toFixed(1)} ms at ${MOST.toLocaleString('en')}, at most 20`,
      small <= 20 && large <= 20,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
bounds.end();
