// What a page of /observations costs at 20,000 and at 1,000,000 readings, through the real routes. Run by
// `npm run bench`; with another number of readings: node tests/bench/observations-bench.ts 5000000
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextRound } from 'node:timers/promises';
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
const DERIVED = ['grdp-per-capita', 'digital-economy-value-added-growth', 'digital-economy-grdp-share'];
const AREAS = ['ha-noi', 'hai-phong', 'da-nang', 'can-tho', 'tien-giang', 'ben-tre', 'an-giang'];

/** Each turn asks for something that nobody has asked for. */
const NOT_ASKED_BEFORE: readonly (readonly [string, (turn: number) => string])[] = [
  [
    'as known after another batch',
    (turn) => `asOf=${new Date(FIRST_BATCH + (turn + 0.5) * MONTH).toISOString()}`,
  ],
  ['of another area', (turn) => `area=${AREAS[turn]}&source=province`],
  ['of seven areas since a year', (turn) => `area=${AREAS.join('&area=')}&from=${1995 + turn}`],
  ['of an indicator, restated', (turn) => `indicator=smartphone-share&boundaries=2025&offset=${100 + turn}`],
  ['of indicators, derived', (turn) => `indicator=${DERIVED[turn % DERIVED.length]}&offset=${turn}`],
];

const bounds = new TimeBounds();
const folder = mkdtempSync(join(tmpdir(), 'kts-observations-'));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const batchAt = (at: number) => ({
  kind: 'import' as const,
  title: 'bench',
  fileName: null,
  fileSha256: null,
  publishedAt: at,
  recordedAt: at,
  uploadedBy: null,
  publishedBy: null,
  undoes: null,
  reason: null,
});

/** For how long at most whatever else comes waits, until it is asked. */
function longestRound(): () => Promise<number> {
  let longest = 0;
  let isOver = false;
  const watch = async (): Promise<void> => {
    for (let last = performance.now(); !isOver; last = performance.now()) {
      await nextRound();
      longest = Math.max(longest, performance.now() - last);
    }
  };
  const watching = watch();
  return async () => {
    isOver = true;
    await watching;
    return longest;
  };
}

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
    bound: null,
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
  const publish = (batch: number, some: typeof changes): number =>
    store.batches.commit(batchAt(FIRST_BATCH + batch * MONTH), some);
  for (let batch = 0; batch < BATCHES; batch += 1)
    publish(
      batch,
      changes.filter((_, change) => change % BATCHES === batch),
    );
  const config = readConfig({ KTS_SEED: 'codebook', KTS_DATA_DIR: folder }, ROOT);
  const context = {
    store,
    codebook,
    codebookDigest: codebookDigest(store),
    upgradeWaits: false,
    config,
    version: 'bench',
    clock: Date.now,
  };
  const app = await buildApp({ context, webRoot: null });
  return { app, store, publishAgain: (batch: number) => publish(batch, changes.slice(0, 17_640)) };
}

try {
  const costs = new Map<string, number[]>();
  for (const readings of [20_000, MOST]) {
    const { app, store, publishAgain } = await appWith(readings);
    const began = performance.now();
    await app.inject('/api/v1/observations?limit=1');
    console.log(
      `  ${readings.toLocaleString('en')} readings, index made in ${(performance.now() - began).toFixed(0)} ms`,
    );
    const ask = async (query: string): Promise<number> => {
      const start = performance.now();
      const { statusCode, body } = await app.inject(`/api/v1/observations?${query}`);
      if (statusCode !== 200) throw new Error(`${query}: ${statusCode} ${body}`);
      return performance.now() - start;
    };
    for (const [name, query] of PAGES) {
      const asked = query.replace('HALF', String(readings >> 1)).replace('LAST', String(readings - 1000));
      const times: number[] = [];
      // Another limit each time: an answer that is kept would say nothing.
      for (let turn = 0; turn < 7; turn += 1) times.push(await ask(`limit=${1000 - turn}&${asked}`));
      costs.set(name, [...(costs.get(name) ?? []), median(times)]);
    }
    const askFirst = async (name: string, queryOf: (turn: number) => string): Promise<void> => {
      const times: number[] = [];
      const stalls: number[] = [];
      for (let turn = 0; turn < 7; turn += 1) {
        const query = queryOf(turn);
        const others = longestRound();
        times.push(await ask(query));
        stalls.push(await others());
      }
      // All turns but one: a collection of garbage is no answer's fault.
      const [, stall = 0] = stalls.toSorted((a, b) => b - a);
      const [middle, longest] = [median(times), Math.max(...times)];
      bounds.check(
        `not asked for before, ${name}`,
        `${middle.toFixed(1)} ms, longest ${longest.toFixed(0)}; others wait ${stall.toFixed(1)} ms, at most 20`,
        stall <= 20,
      );
    };
    for (const [name, queryOf] of NOT_ASKED_BEFORE) await askFirst(name, queryOf);
    await askFirst('after a batch of 17,640', (turn) => {
      publishAgain(BATCHES + turn);
      return 'limit=100';
    });
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
