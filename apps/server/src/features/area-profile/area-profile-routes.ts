import { type AreaProfile, getAreaProfile, type ProfileIndicator } from '@kts/contract';
import { type Area, type Codebook, inForceOn, type IsoDate, isToldWithIndex } from '@kts/domain';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { toAreaItem } from '../../shapes/area-item.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { toReadingOut } from '../../shapes/reading-out.ts';
import { type ProfiledIndicator, profileIndicators } from '../../use-cases/profile-indicators.ts';

export function areaProfileRoutes(routing: ReadRouting): void {
  const { context } = routing;
  const { codebook, clock } = context;
  handleRead(routing, getAreaProfile, ({ params, query }) => {
    const area = codebook.area(params.area);
    if (area === undefined) throw notFound('area', params.area);
    const { asOf, today } = momentOf(query.asOf, clock);
    const profiled = profileIndicators(area, { asOf, today }, context);
    return {
      ...territory(area, today, codebook),
      asOf: query.asOf ?? null,
      indicators: profiled.map(toProfileOut),
      strengths: byThird(profiled, (share) => share <= 1 / 3),
      weaknesses: byThird(profiled, (share) => share > 2 / 3),
    };
  });
}

function territory(
  area: Area,
  today: IsoDate,
  codebook: Codebook,
): Pick<AreaProfile, 'area' | 'dissolved' | 'formedFrom' | 'peers'> {
  const items = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const found = codebook.area(slug);
      return found === undefined ? [] : [toAreaItem(found, today)];
    });
  const own = toAreaItem(area, today);
  const gone = area.validTo !== null && area.validTo < today;
  const day = gone ? (area.validTo ?? today) : today;
  const peers = codebook
    .areasOn(day)
    .filter((other) => other.level === 'province' && other.slug !== area.slug)
    .filter(
      (other) =>
        own.region !== null &&
        other.regions.some((region) => region.slug === own.region && inForceOn(region, day)),
    )
    .map(({ slug }) => slug);
  return {
    area: own,
    dissolved: gone
      ? { on: nextDay(day), document: area.document, successors: items(area.successors) }
      : null,
    formedFrom: items(area.predecessors),
    peers: items(peers),
  };
}

/** The day on which the change took effect: the one after the last day in force. */
const nextDay = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const toProfileOut = (profiled: ProfiledIndicator): ProfileIndicator => ({
  indicator: profiled.indicator.code,
  latest: toReadingOut(profiled.latest),
  previous: profiled.previous && toReadingOut(profiled.previous),
  rank: profiled.rank,
  mean: profiled.mean,
  differenceFromMean: profiled.differenceFromMean,
  series: profiled.series.map(({ source, boundaries, derivation, readings }) => ({
    source,
    boundaries,
    derivation,
    readings: readings.map(toReadingOut),
  })),
});

/** Indicators whose place lies in one third of the provinces; an index and its rank are one of them. */
function byThird(profiled: readonly ProfiledIndicator[], inThird: (share: number) => boolean): string[] {
  const byCode = new Map(profiled.map((each) => [each.indicator.code, each]));
  return profiled
    .filter((each) => !isToldWithIndex(each, byCode))
    .filter(({ rank }) => rank !== null && inThird(rank.value / rank.of))
    .map(({ indicator }) => indicator.code);
}
