import {
  type Boundaries,
  breakAfter,
  byDerivation,
  comparePeriods,
  type Indicator,
  periodParts,
  type ShownReading,
  sourcePlace,
} from '@kts/domain';

/** Readings of one indicator and area that may be drawn as one line: one source, one list, one way. */
export type Series = {
  readonly source: string;
  readonly boundaries: Boundaries | null;
  readonly derivation: 'reported' | 'derived';
  /** Oldest first. */
  readonly readings: readonly ShownReading[];
};

/** Splits readings into series; sources are never joined. */
export function seriesOf(readings: readonly ShownReading[]): Series[] {
  const nameOf = ({ source, boundaries, derivation }: ShownReading) =>
    `${source}|${boundaries}|${derivation === 'reported' ? 'reported' : 'derived'}`;
  return [...Map.groupBy(readings, nameOf).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        source: first.source,
        boundaries: first.boundaries,
        derivation: first.derivation === 'reported' ? 'reported' : 'derived',
        readings: group.toSorted((a, b) => comparePeriods(a.period, b.period)),
      },
    ];
  });
}

/**
 * The figure that stands for the area: of the first source in the indicator's order that has a
 * value; reported before derived; the latest period, and on a tie the list of provinces in force.
 */
export function latestOf(
  indicator: Indicator,
  series: readonly Series[],
  preferred: Boundaries,
): { readonly latest: ShownReading; readonly series: Series } | null {
  const candidates = series.flatMap((each) => {
    const latest = each.readings.findLast(({ value }) => value !== null);
    return latest === undefined ? [] : [{ latest, series: each }];
  });
  const preference = (a: (typeof candidates)[number], b: (typeof candidates)[number]): number =>
    sourcePlace(indicator, a.series.source) - sourcePlace(indicator, b.series.source) ||
    byDerivation(a.series, b.series) ||
    comparePeriods(b.latest.period, a.latest.period) ||
    Number(b.series.boundaries === preferred) - Number(a.series.boundaries === preferred);
  return candidates.toSorted(preference)[0] ?? null;
}

/** The reading before, of the same series and frequency; none across a break of method. */
export function previousOf(indicator: Indicator, series: Series, latest: ShownReading): ShownReading | null {
  const { frequency } = periodParts(latest.period);
  const before = series.readings.findLast(
    (reading) =>
      reading.value !== null &&
      comparePeriods(reading.period, latest.period) < 0 &&
      periodParts(reading.period).frequency === frequency,
  );
  if (before === undefined) return null;
  return breakAfter(before.period, [latest], indicator.breaks) === null ? before : null;
}
