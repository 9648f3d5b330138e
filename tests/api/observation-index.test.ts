import type { Indicator, ObservationKey, Reading } from '@kts/domain';
import { openStore, type Store } from '@kts/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';

type NewBatch = Parameters<Store['batches']['commit']>[0];

const CODES = ['share', 'added'] as const;
const AREAS = ['vn', 'ha-noi', 'hue'] as const;
const SOURCES = ['nso', 'province'] as const;

function storeWithCodebook(): Store {
  const store = openStore(':memory:');
  store.codebook.put({
    units: [],
    formerAreas: [],
    indicators: CODES.map((code) => ({ code }) as Indicator),
    areas: AREAS.map((slug) => ({ slug }) as never),
    sources: SOURCES.map((code) => ({ code }) as never),
    targets: [],
  });
  return store;
}

const reading = (value: number | null): Reading => ({
  value,
  missingReason: value === null ? 'M' : null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: null,
  sourceTitle: null,
  sourceUrl: null,
});

const batch = (publishedAt: number): NewBatch => ({
  kind: 'import',
  title: 'test',
  fileName: null,
  fileSha256: null,
  publishedAt,
  recordedAt: publishedAt,
  uploadedBy: null,
  publishedBy: null,
  undoes: null,
  reason: null,
});

const keys: fc.Arbitrary<ObservationKey> = fc.record({
  indicator: fc.constantFrom(...CODES),
  area: fc.constantFrom(...AREAS),
  period: fc.constantFrom('2021', '2022', '2022-Q1'),
  source: fc.constantFrom(...SOURCES),
  boundaries: fc.constantFrom('2024' as const, '2025' as const, null),
});

/** Figures published at a moment, late releases among them, or the last batch that can be undone taken back. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ at: fc.integer({ min: 1, max: 50 }), keys: fc.array(keys, { maxLength: 6 }) }),
    },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
  ),
  { minLength: 1, maxLength: 12 },
);

/** Added up from the readings themselves, in the order of the codebook. */
function coverageOf(readings: readonly (Reading & ObservationKey)[]) {
  const inOrder = ['2021', '2022-Q1', '2022'];
  const all = CODES.flatMap((indicator) =>
    SOURCES.flatMap((source) =>
      ([null, '2024', '2025'] as const).map((boundaries) => {
        const own = readings.filter(
          (each) =>
            each.indicator === indicator &&
            each.source === source &&
            each.boundaries === boundaries &&
            each.value !== null,
        );
        const periods = inOrder.filter((period) => own.some((each) => each.period === period));
        return {
          indicator,
          source,
          boundaries,
          areas: new Set(own.map(({ area }) => area)).size,
          readings: own.length,
          firstPeriod: periods[0],
          lastPeriod: periods.at(-1),
        };
      }),
    ),
  );
  return all.filter(({ readings: count }) => count > 0);
}

test('whatever was published, found later or taken back: the index has what the versions say, at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 0, max: 60 }), async (done, asOf) => {
      const store = storeWithCodebook();
      const { indicators, observationPages, observations } = store.queries;
      for (const [turn, step] of done.entries()) {
        // Asked while more is published: it waits until nothing is missing.
        const asked = turn % 2 === 0 ? observationPages.find({ asOf: null }, { limit: 5, offset: 0 }) : null;
        if (step === 'undo')
          store.batches.undo(store.batches.revision(), { by: 'a', at: 60 + turn, reason: 'x' }, () => true);
        else
          store.batches.commit(
            batch(step.at),
            step.keys.map((key) => ({
              key,
              before: null,
              after: reading(turn % 3 === 2 ? null : turn),
              cell: null,
            })),
          );
        await asked;
        for (const moment of [null, asOf]) {
          const all = observations.find({ asOf: moment });
          const { items, total } = await observationPages.find({ asOf: moment }, { limit: 4, offset: 1 });
          expect({ items, total }).toEqual({ items: all.slice(1, 5), total: all.length });
        }
        expect(await indicators.coverage()).toEqual(coverageOf(observations.find({ asOf: null })));
      }
      store.close();
    }),
    { numRuns: 60 },
  );
});

test('what several ask while the index is made is answered once it is whole', async () => {
  const store = storeWithCodebook();
  const periods = Array.from({ length: 1500 }, (_, at) => String(1000 + at));
  const changes = periods.flatMap((period) =>
    AREAS.map((area) => ({
      key: { indicator: 'share', area, period, source: 'nso', boundaries: null },
      before: null,
      after: reading(1),
      cell: null,
    })),
  );
  store.batches.commit(batch(1), changes.slice(0, 3000));
  const { observationPages } = store.queries;
  const ask = async () => (await observationPages.find({ asOf: null }, { limit: 1, offset: 0 })).total;
  const early = [ask(), ask()];
  store.batches.commit(batch(2), changes.slice(3000));
  expect(await Promise.all([...early, ask()])).toEqual([4500, 4500, 4500]);
  store.close();
});
