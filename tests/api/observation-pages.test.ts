import { codesFor, keyText, liesWithin, type Observation, readingsOf, shown } from '@kts/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, testApp, type TestApp } from '../support/app.ts';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

type Asked = {
  readonly indicator?: string;
  readonly area?: readonly string[];
  readonly source?: string;
  readonly boundaries?: '2024' | '2025' | 'reported';
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly limit: number;
  readonly offset: number;
};

const addressOf = ({ area = [], ...rest }: Asked): string => {
  const parameters = new URLSearchParams(area.map((slug): [string, string] => ['area', slug]));
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined) parameters.set(name, String(value));
  return `/observations?${parameters}`;
};

/** One of them, or left out. */
const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });

/** The same by the plainest way: everything read, filtered and cut here. */
function plainly(
  { store, codebook }: Pick<TestApp, 'store' | 'codebook'>,
  asked: Asked,
): { ids: number[]; total: number } {
  const { indicator, area, source, boundaries = 'reported', period, from, to, asOf, limit, offset } = asked;
  const places = new Map(codebook.indicators.map(({ code }, at) => [code, at]));
  const placeOf = (reading: Observation): number => places.get(reading.indicator) ?? 0;
  const all = store.queries.observations
    .find({ asOf: asOf === undefined ? null : Date.parse(`${asOf}T23:59:59.999+07:00`) })
    .filter(
      (each) =>
        (indicator === undefined || each.indicator === indicator) &&
        (area === undefined || area.includes(each.area)) &&
        (source === undefined || each.source === source) &&
        (boundaries === 'reported' || each.boundaries === null || each.boundaries === boundaries) &&
        (period === undefined || each.period === period) &&
        liesWithin(each.period, from, to),
    )
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  return { ids: all.slice(offset, offset + limit).map(({ id }) => id), total: all.length };
}

test('published readings come page by page as if all were read: 300 questions on the real figures', async () => {
  const plain = kts.codebook.indicators.filter(({ formula }) => formula === null).map(({ code }) => code);
  const asked = fc.record({
    indicator: some(plain),
    area: some([
      ['tien-giang'],
      ['vn'],
      ['ha-noi', 'dong-thap-2025'],
      kts.codebook.areas.slice(0, 40).map(({ slug }) => slug),
    ]),
    source: some(kts.codebook.sources.map(({ code }) => code)),
    boundaries: some(['2024', 'reported'] as const),
    period: some(['2023', '2024', '2025', '2023-Q1']),
    from: some(['2021', '2023-Q2']),
    to: some(['2024', '2025-06']),
    asOf: some(['2023-06-30', '2025-01-31', '2026-10-01']),
    limit: fc.integer({ min: 1, max: 400 }),
    offset: fc.integer({ min: 0, max: 1500 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async (question) => {
      const { body } = await kts.get(addressOf(question as Asked));
      expect({ ids: body.items.map(({ id }: Json) => id), total: body.total }).toEqual(
        plainly(kts, question as Asked),
      );
    }),
    { numRuns: 300 },
  );
});

/** What is derived and restated by the plainest way: all of it computed at once, filtered and cut here. */
function plainlyComputed(
  { store, codebook }: TestApp,
  asked: Asked & { readonly indicator: string },
): { keys: string[]; total: number } {
  const { area, source, boundaries = 'reported', period, from, to, asOf, limit, offset } = asked;
  const indicator = codebook.indicator(asked.indicator);
  if (indicator === undefined) throw new Error(asked.indicator);
  const stored = store.queries.observations.find({
    indicators: codesFor(indicator, codebook),
    asOf: asOf === undefined ? null : Date.parse(`${asOf}T23:59:59.999+07:00`),
  });
  const all = readingsOf(indicator, stored.map(shown), codebook, boundaries)
    .filter(
      (each) =>
        (area === undefined || area.includes(each.area)) &&
        (source === undefined || each.source === source) &&
        (period === undefined || each.period === period) &&
        liesWithin(each.period, from, to),
    )
    .toSorted((a, b) => (a.period < b.period ? -1 : Number(a.period > b.period)));
  const keys = all
    .slice(offset, offset + limit)
    .map((each) => `${keyText(each)} ${each.derivation} ${each.value}`);
  return { keys, total: all.length };
}

test('what is computed comes page by page as if all were: 300 questions on figures of every quarter', async () => {
  const demo = await testApp({ seed: 'demo' });
  const codes = demo.codebook.indicators.map(({ code }) => code);
  const derived = demo.codebook.indicators.filter(({ formula }) => formula !== null).map(({ code }) => code);
  const narrowed = {
    area: some([['tien-giang'], ['vn'], ['ha-noi', 'dong-thap-2025']]),
    source: some(demo.codebook.sources.map(({ code }) => code)),
    period: some(['2023', '2024', '2024-Q2']),
    from: some(['2021', '2023-Q2']),
    to: some(['2024', '2025-06']),
    asOf: some(['2023-06-30', '2025-01-31']),
    limit: fc.integer({ min: 1, max: 400 }),
    offset: fc.integer({ min: 0, max: 400 }),
  };
  const asked = fc.oneof(
    fc.record({
      indicator: fc.constantFrom(...derived),
      boundaries: some(['2024', '2025', 'reported'] as const),
      ...narrowed,
    }),
    fc.record({
      indicator: fc.constantFrom(...codes),
      boundaries: fc.constant('2025' as const),
      ...narrowed,
    }),
  );
  await fc.assert(
    fc.asyncProperty(asked, async (question) => {
      const { body } = await demo.get(addressOf(question as Asked));
      const keys = body.items.map((item: Json) => `${keyText(item)} ${item.derivation} ${item.value}`);
      expect({ keys, total: body.total }).toEqual(
        plainlyComputed(demo, question as Asked & { indicator: string }),
      );
    }),
    { numRuns: 300 },
  );
  await demo.close();
});

describe('pages follow what is published and undone', () => {
  let rig: ImportRig;
  beforeAll(async () => {
    rig = await importRig();
  });
  afterAll(() => rig.close());
  const whole: Asked = { limit: 10_000, offset: 0 };
  const same = async (): Promise<number> => {
    const { body } = await rig.get(addressOf(whole));
    expect(body.items.map(({ id }: Json) => id)).toEqual(plainly(rig, whole).ids);
    return body.total;
  };

  test('created, revised, withdrawn by an undo', async () => {
    const before = await same();
    const publish = async (content: string): Promise<number> => {
      const { body } = await rig.publish(content);
      return body.batch;
    };
    const batch = await publish(fileOf(['Huế', '2007', '80'], ['Hà Nội', '2007', '81']));
    expect(await same()).toBe(before + 2);
    await publish(fileOf(['Hà Nội', '2008', '82']));
    expect(await same()).toBe(before + 3);
    await rig.as(rig.people.approver, 'POST', `/batches/${batch}/undo`, { reason: 'thử' });
    expect(await same()).toBe(before + 1);
  });
});
