import {
  type Boundaries,
  chosenReadings,
  comparePeriods,
  hasValue,
  type Indicator,
  type IsoDate,
  onPresentDefinition,
  periodParts,
  type SeriesChoice,
  type ShownReading,
  type ValuedReading,
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

/** The figure that stands for an area, and the one before it. */
export type NewestFigures = { readonly latest: ValuedReading; readonly previous: ValuedReading | null };

/**
 * The newest figure of the series that targets are judged on, too; where nothing may decide, the newest that
 * may not, with its marks. Before it: the newest of the same length on the same definition.
 *
 * @param on the day whose list of provinces places are taken of
 */
export function newestOf(
  area: SeriesChoice['area'],
  indicator: Indicator,
  figures: readonly ShownReading[],
  on: IsoDate,
): NewestFigures | null {
  const choice: SeriesChoice = { area, indicator, source: null, like: null, on };
  const points = chosenReadings(choice, figures).readings;
  const { length } = points;
  const readings = (length > 0 ? points : chosenReadings(choice, figures, hasValue).readings).map(
    ({ reading }) => reading,
  );
  const latest = readings.at(-1);
  if (latest === undefined) return null;
  const { frequency } = periodParts(latest.period);
  const previous = onPresentDefinition(readings, indicator.breaks).findLast(
    (reading) => reading !== latest && periodParts(reading.period).frequency === frequency,
  );
  return { latest, previous: previous ?? null };
}
