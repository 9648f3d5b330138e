import { setImmediate as nextRound } from 'node:timers/promises';
import type { listObservations, QueryOf } from '@kts/contract';
import {
  codesFor,
  type Indicator,
  liesWithin,
  periodsRead,
  readingsOf,
  shown,
  type ShownReading,
} from '@kts/domain';
import type { Context } from '../../context.ts';
import { etagOf } from '../../plugins/answer-tag.ts';
import { responseCache } from '../../plugins/response-cache.ts';
import { momentOf } from '../../shapes/as-of.ts';

type Query = QueryOf<typeof listObservations>;
type ReadingPage = { readonly items: readonly ShownReading[]; readonly total: number };

/** Readings computed at once; some milliseconds. */
const SLICE = 1000;
/** Slices whose length is kept. */
const MOST_COUNTED = 100_000;

/**
 * Readings as asked, in the order of the codebook and of time. What was published is found page by page, however
 * much of it there is. What we derive or restate is computed slice by slice of time, with whatever else has come
 * in between; how much there is in a slice is kept, so that a later page computes no more than what is on it.
 */
export function readingPages(context: Context): (query: Query) => Promise<ReadingPage> {
  const pageOfComputed = computedPages(context);
  return async (query) => {
    const { codebook, store, clock } = context;
    const { indicator: code, area, source, boundaries } = query;
    const indicator = code === undefined ? undefined : codebook.indicator(code);
    if (indicator !== undefined && (indicator.formula !== null || boundaries === '2025'))
      return pageOfComputed(indicator, query);
    const filter = {
      indicators: code === undefined ? undefined : [code],
      areas: area,
      source,
      boundaries: boundaries === 'reported' ? undefined : boundaries,
      isPeriod: periodTest(query),
      asOf: momentOf(query.asOf, clock).asOf,
    };
    const { items, total } = await store.queries.observationPages.find(filter, query);
    return { items: items.map(shown), total };
  };
}

const periodTest =
  ({ period, from, to }: Query): ((each: string) => boolean) =>
  (each) =>
    (period === undefined || each === period) && liesWithin(each, from, to);

function computedPages(context: Context) {
  const { codebook, store, clock } = context;
  const counted = responseCache<number[]>(MOST_COUNTED);

  return async (indicator: Indicator, query: Query): Promise<ReadingPage> => {
    const { limit, offset, ...asked } = query;
    const tag = etagOf(context);
    const found = await store.queries.observationPages.versions({
      indicators: codesFor(indicator, codebook),
      areas: areasToRead(indicator, query, codebook),
      asOf: momentOf(query.asOf, clock).asOf,
    });
    const compute = sliceComputer(indicator, query, found, context);
    const name = JSON.stringify(asked);
    const counts = [...(counted.find(name, tag) ?? [])];
    const items: ShownReading[] = [];
    let total = 0;
    for (const [at, periods] of slicesOf(found, periodTest(query)).entries()) {
      const known = counts[at];
      if (known === undefined || (total < offset + limit && total + known > offset)) {
        const readings = compute(periods);
        items.push(...readings.slice(Math.max(offset - total, 0), Math.max(offset + limit - total, 0)));
        counts[at] = readings.length;
        await nextRound();
      }
      total += counts[at] ?? 0;
    }
    if (tag === etagOf(context)) counted.keep(name, tag, counts);
    return { items, total };
  };
}

/** What can be shown of an indicator in some periods. A part may be of another source than what is computed. */
function sliceComputer(
  indicator: Indicator,
  { area: areas, source, boundaries }: Query,
  found: ReadonlyMap<string, readonly number[]>,
  { codebook, store }: Context,
): (periods: readonly string[]) => ShownReading[] {
  return (periods) => {
    const isShown = new Set(periods);
    const isRead = periodsRead(indicator, periods, codebook);
    const versions = [...found].flatMap(([period, ids]) => (isRead(period) ? ids : []));
    const readings = store.queries.observationPages.read(versions).map(shown);
    return readingsOf(indicator, readings, codebook, boundaries)
      .filter(
        (each) =>
          isShown.has(each.period) &&
          (areas === undefined || areas.includes(each.area)) &&
          (source === undefined || each.source === source),
      )
      .toSorted((a, b) => (a.period < b.period ? -1 : Number(a.period > b.period)));
  };
}

/** Periods in a row, of some {@link SLICE} versions together. */
function slicesOf(
  found: ReadonlyMap<string, readonly number[]>,
  isWanted: (period: string) => boolean,
): string[][] {
  const slices: string[][] = [];
  let size = SLICE;
  for (const [period, { length }] of found) {
    if (!isWanted(period)) continue;
    if (size + length > SLICE) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)?.push(period);
    size += length;
  }
  return slices;
}

/** A merged province may be restated from the former ones; a place is one among all. */
function areasToRead(
  { formula }: Indicator,
  { area: areas, boundaries }: Query,
  codebook: Context['codebook'],
): readonly string[] | undefined {
  if (areas === undefined || formula?.kind === 'rank') return undefined;
  if (boundaries !== '2025') return areas;
  return areas.flatMap((slug) => [slug, ...(codebook.area(slug)?.predecessors ?? [])]);
}
