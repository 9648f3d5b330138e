import { getLineage, type Lineage, listObservations, type QueryOf } from '@kts/contract';
import { codesFor, type Indicator, liesWithin, readingsOf, shown, type ShownReading } from '@kts/domain';
import type { Mend, StoredLineage, StoredReading } from '@kts/store';
import type { Context } from '../../context.ts';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { toReadingOut } from '../../shapes/reading-out.ts';

type Query = QueryOf<typeof listObservations>;

export function observationsRoutes(routing: ReadRouting): void {
  const { context } = routing;
  handleRead(routing, listObservations, ({ query }) => {
    checkCodes(query, context);
    const { items, total } = readingsPage(query, context);
    return { items: items.map(toReadingOut), total };
  });
  handleRead(routing, getLineage, ({ params }) => {
    const lineage = context.store.queries.observations.findLineage(params.id);
    if (lineage === null) throw notFound('observation', String(params.id));
    return toLineage(lineage);
  });
}

function checkCodes({ indicator, area, source }: Query, { codebook }: Context): void {
  if (indicator !== undefined && codebook.indicator(indicator) === undefined)
    throw notFound('indicator', indicator);
  if (source !== undefined && codebook.source(source) === undefined) throw notFound('source', source);
  const unknown = area?.find((slug) => codebook.area(slug) === undefined);
  if (unknown !== undefined) throw notFound('area', unknown);
}

/**
 * Readings as asked, in the order of the codebook. What we derive or restate is computed, and so all of it; what
 * was published is found page by page, however much of it there is.
 */
function readingsPage(query: Query, context: Context) {
  const { codebook, store, clock } = context;
  const { asOf } = momentOf(query.asOf, clock);
  const { indicator: code, area, source, period, from, to, limit, offset } = query;
  const indicator = code === undefined ? undefined : codebook.indicator(code);
  const isComputed = indicator !== undefined && (indicator.formula !== null || query.boundaries === '2025');
  if (isComputed) return page(findReadings(indicator, query, context), query);
  const { items, total } = store.queries.observationPages.find({
    indicator: code,
    areas: area,
    source,
    boundaries: query.boundaries === 'reported' ? undefined : query.boundaries,
    anyPeriod: period === undefined && from === undefined && to === undefined,
    isPeriod: (each) => (period === undefined || each === period) && liesWithin(each, from, to),
    asOf,
    limit,
    offset,
  });
  return { items: items.map(shown), total };
}

/** All readings of an indicator that were reported, derived or restated, narrowed as asked. */
function findReadings(
  indicator: Indicator,
  query: Query,
  { codebook, store, clock }: Context,
): ShownReading[] {
  const stored = store.queries.observations.find({
    indicators: codesFor(indicator, codebook),
    ...(query.area !== undefined && { areas: areasToRead(query.area, query.boundaries, codebook) }),
    source: query.source,
    asOf: momentOf(query.asOf, clock).asOf,
  });
  const byIndicator = Map.groupBy(stored, (reading) => reading.indicator);
  return readingsOfOne(indicator, byIndicator, query, codebook);
}

/** A merged province may be restated from the former ones. */
function areasToRead(
  areas: readonly string[],
  boundaries: Query['boundaries'],
  codebook: Context['codebook'],
): string[] {
  if (boundaries !== '2025') return [...areas];
  return areas.flatMap((slug) => [slug, ...(codebook.area(slug)?.predecessors ?? [])]);
}

function readingsOfOne(
  indicator: Indicator,
  byIndicator: ReadonlyMap<string, readonly StoredReading[]>,
  query: Query,
  codebook: Context['codebook'],
): ShownReading[] {
  const readings = codesFor(indicator, codebook)
    .flatMap((code) => byIndicator.get(code) ?? [])
    .map(shown);
  const { area, period, from, to } = query;
  return readingsOf(indicator, readings, codebook, query.boundaries).filter(
    (each) =>
      (area === undefined || area.includes(each.area)) &&
      (period === undefined || each.period === period) &&
      liesWithin(each.period, from, to),
  );
}

const toMend = (mend: Mend): Lineage['mendedBeside'][number] => ({
  ...mend,
  at: mend.at === null ? null : new Date(mend.at).toISOString(),
});

function toLineage({
  reading,
  sheet,
  line,
  column,
  text,
  mended,
  beside,
  batch,
  citations,
  versions,
}: StoredLineage): Lineage {
  return {
    observation: toReadingOut(shown(reading)),
    file: batch.fileName,
    sheet,
    line,
    column,
    text,
    mended: mended === null ? null : toMend(mended),
    mendedBeside: beside.map(toMend),
    fileKept: batch.import !== null,
    batch: {
      id: batch.id,
      title: batch.title,
      publishedAt: new Date(batch.publishedAt).toISOString(),
      uploadedBy: batch.uploadedBy,
      publishedBy: batch.publishedBy,
    },
    citations: [...citations],
    versions: versions.map((version) => ({
      id: version.id,
      value: version.value,
      status: [...version.status],
      releasedOn: version.releasedOn,
      knownFrom: new Date(version.knownFrom).toISOString(),
      knownTo: version.knownTo === null ? null : new Date(version.knownTo).toISOString(),
    })),
  };
}
