import { getLineage, type Lineage, listObservations, type QueryOf } from '@kts/contract';
import { shown } from '@kts/domain';
import type { Mend, StoredLineage } from '@kts/store';
import type { Context } from '../../context.ts';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { toReadingOut } from '../../shapes/reading-out.ts';
import { readingPages } from './reading-pages.ts';

type Query = QueryOf<typeof listObservations>;

export function observationsRoutes(routing: ReadRouting): void {
  const { context } = routing;
  const pageOf = readingPages(context);
  handleRead(routing, listObservations, async ({ query }) => {
    checkCodes(query, context);
    const { items, total } = await pageOf(query);
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
      quality: version.quality,
      bound: version.bound,
      releasedOn: version.releasedOn,
      knownFrom: new Date(version.knownFrom).toISOString(),
      knownTo: version.knownTo === null ? null : new Date(version.knownTo).toISOString(),
    })),
  };
}
