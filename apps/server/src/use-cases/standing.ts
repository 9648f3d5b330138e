import {
  type Codebook,
  type Indicator,
  isRank,
  meanOf,
  observationIds,
  rankValues,
  type ShownReading,
  type Standing,
} from '@kts/domain';

/** The whole set of provinces for the figure's period, source and list; null when it is not whole. */
function wholeField(
  latest: ShownReading,
  field: readonly ShownReading[],
  codebook: Codebook,
): ShownReading[] | null {
  if (latest.boundaries === null) return null;
  const provinces = codebook.provinces(latest.boundaries);
  const chosen = new Map<string, ShownReading>();
  for (const reading of field) {
    const same =
      reading.period === latest.period &&
      reading.source === latest.source &&
      reading.boundaries === latest.boundaries;
    if (same && reading.value !== null && !chosen.has(reading.area)) chosen.set(reading.area, reading);
  }
  const members = provinces.flatMap(({ slug }) => chosen.get(slug) ?? []);
  return members.length === provinces.length ? members : null;
}

/** The place that was published for the same period, else the one computed in the whole set. */
export function rankInField(
  indicator: Indicator,
  latest: ShownReading,
  field: readonly ShownReading[],
  places: readonly ShownReading[],
  codebook: Codebook,
): (Standing & { readonly of: number }) | null {
  if (latest.boundaries === null || indicator.direction === 'none') return null;
  const of = codebook.provinces(latest.boundaries).length;
  const { period, source } = latest;
  const published = isRank(indicator)
    ? latest
    : places.find(
        (place) =>
          place.area === latest.area && place.period === period && place.boundaries === latest.boundaries,
      );
  if (published !== undefined && published.value !== null) {
    return {
      value: published.value,
      of,
      kind: 'published',
      period,
      source: published.source,
      observation: published.id,
      parts: observationIds(published),
    };
  }
  const whole = wholeField(latest, field, codebook);
  if (whole === null) return null;
  const ranks = rankValues(
    whole.map(({ value }) => value ?? 0),
    indicator.direction,
  );
  const place = ranks[whole.findIndex(({ area }) => area === latest.area)];
  return place === undefined
    ? null
    : {
        value: place.rank,
        of,
        kind: 'computed',
        period,
        source,
        observation: null,
        parts: whole.flatMap(observationIds),
      };
}

/** The provincial mean as its maker published it, else over the whole set; never for places. */
export function meanOfField(
  indicator: Indicator,
  latest: ShownReading,
  field: readonly ShownReading[],
  codebook: Codebook,
): Standing | null {
  // The country's figure of an index is that mean itself.
  if (latest.boundaries === null || latest.area === 'vn' || isRank(indicator)) return null;
  const { period, source } = latest;
  const published =
    indicator.countryValue === 'provincial-mean'
      ? field.find(
          (reading) =>
            reading.area === 'vn' &&
            reading.period === period &&
            reading.source === source &&
            (reading.boundaries === null || reading.boundaries === latest.boundaries) &&
            reading.value !== null,
        )
      : undefined;
  if (published !== undefined && published.value !== null) {
    return {
      value: published.value,
      kind: 'published',
      period,
      source: published.source,
      observation: published.id,
      parts: observationIds(published),
    };
  }
  const whole = wholeField(latest, field, codebook);
  const mean = whole === null ? null : meanOf(whole.map(({ value }) => value ?? 0));
  if (whole === null || mean === null) return null;
  const parts = whole.flatMap(observationIds);
  return { value: mean, kind: 'computed', period, source, observation: null, parts };
}
