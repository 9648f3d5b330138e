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
    const found = findReadings(query, context);
    const { items, total } = page(found, query);
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

/** Readings that were reported, derived or restated, narrowed as asked, in the order of the codebook. */
function findReadings(query: Query, { codebook, store, clock }: Context): ShownReading[] {
  const { asOf } = momentOf(query.asOf, clock);
  const wanted =
    query.indicator === undefined
      ? codebook.indicators
      : [codebook.indicator(query.indicator)].filter((each) => each !== undefined);
  const stored = store.queries.observations.find({
    ...(query.indicator !== undefined && { indicators: wanted.flatMap((each) => codesFor(each, codebook)) }),
    ...(query.area !== undefined && { areas: areasToRead(query.area, query.boundaries, codebook) }),
    source: query.source,
    asOf,
  });
  const byIndicator = Map.groupBy(stored, ({ indicator }) => indicator);
  return wanted.flatMap((indicator) => readingsOfOne(indicator, byIndicator, query, codebook));
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
