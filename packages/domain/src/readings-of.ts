import { BOUNDARIES, type Boundaries } from './area.ts';
import type { Codebook } from './codebook.ts';
import type { ShownReading } from './computed-reading.ts';
import { deriveReadings, partCodes } from './derived-indicator.ts';
import { rankReadings } from './derived-rank.ts';
import type { Indicator } from './indicator.ts';
import type { Instant } from './known-as-of.ts';
import type { Observation } from './observation.ts';
import { keyText } from './observation.ts';
import { firstOfEachKey, isPoint, isRestated } from './figure-order.ts';
import { restateReadings } from './restate.ts';

/** `reported`: on the boundaries on which each source published. */
export type BoundariesChoice = Boundaries | 'reported';

/** A stored reading as it is shown. */
export const shown = (observation: Observation & { readonly knownFrom?: Instant }): ShownReading => ({
  id: observation.id,
  knownFrom: observation.knownFrom ?? null,
  indicator: observation.indicator,
  area: observation.area,
  period: observation.period,
  source: observation.source,
  boundaries: observation.boundaries,
  value: observation.value,
  missingReason: observation.missingReason,
  status: observation.status,
  quality: observation.quality,
  bound: observation.bound,
  note: observation.note,
  noteEn: observation.noteEn,
  releasedOn: observation.releasedOn,
  sourceTitle: observation.sourceTitle,
  sourceUrl: observation.sourceUrl,
  derivation: 'reported',
  parts: [],
  missingParts: [],
});

/** The codes of all indicators whose readings {@link readingsOf} wants. */
export const codesFor = (indicator: Indicator, codebook: Pick<Codebook, 'indicator'>): string[] => [
  indicator.code,
  ...partCodes(indicator, codebook),
];

/**
 * All that can be shown of an indicator: what was reported, what we derive from its parts, and on
 * the 34 provinces also what we restate from the 63 where nobody published it.
 *
 * @param readings reported readings of the indicator and of {@link codesFor}
 */
export function readingsOf(
  indicator: Indicator,
  readings: readonly ShownReading[],
  codebook: Pick<Codebook, 'indicator' | 'provinces'>,
  boundaries: BoundariesChoice,
): ShownReading[] {
  const reported = readings.filter((reading) => reading.indicator === indicator.code);
  if (indicator.formula?.kind === 'rank')
    return rankedOf({ indicator, first: indicator.formula.first, reported }, readings, codebook, boundaries);
  const derived = deriveReadings(indicator, readings, codebook);
  const direct = [...reported, ...derived];
  if (boundaries === 'reported') return direct;
  const onThese = direct.filter(
    (reading) => reading.boundaries === null || reading.boundaries === boundaries,
  );
  if (boundaries === '2024') return onThese;
  const published = new Set(
    onThese.filter((reading) => isPoint(reading) && !reading.status.includes('V')).map(keyText),
  );
  const restated = restateReadings(
    indicator,
    codebook.provinces('2025'),
    withDerivedParts(indicator, readings, codebook, direct),
  );
  const isRepeated = (reading: ShownReading): boolean =>
    reading.parts.every(({ area }) => area === reading.area) && published.has(keyText(reading));
  return [...onThese, ...restated.filter((reading) => !isRepeated(reading))];
}

/** Places as they were published, and as they follow from the scores of the whole list. */
function rankedOf(
  { indicator, first, reported }: RankedIndicator,
  readings: readonly ShownReading[],
  codebook: Pick<Codebook, 'indicator' | 'provinces'>,
  boundaries: BoundariesChoice,
): ShownReading[] {
  const ranked = codebook.indicator(first);
  const lists: readonly Boundaries[] = boundaries === 'reported' ? BOUNDARIES : [boundaries];
  const places =
    ranked === undefined
      ? []
      : lists.flatMap((list) =>
          rankReadings(
            { indicator, direction: ranked.direction },
            readingsOf(ranked, readings, codebook, boundaries === 'reported' ? 'reported' : list),
            list,
            codebook.provinces(list),
          ),
        );
  return [
    ...reported.filter(
      (reading) =>
        boundaries === 'reported' || reading.boundaries === null || reading.boundaries === boundaries,
    ),
    ...places,
  ];
}

type RankedIndicator = {
  readonly indicator: Indicator;
  /** The indicator that is ranked. */
  readonly first: string;
  readonly reported: readonly ShownReading[];
};

/**
 * All that can be shown of an indicator on either list and for the country, by area: what an area's
 * series is chosen from. An unchanged province's figures on its other list are its own, so that nothing
 * of it is restated.
 *
 * @param readings as for {@link readingsOf}
 */
export function figuresByArea(
  indicator: Indicator,
  readings: readonly ShownReading[],
  codebook: Pick<Codebook, 'indicator' | 'provinces'>,
): ReadonlyMap<string, readonly ShownReading[]> {
  const old = readingsOf(indicator, readings, codebook, '2024');
  const present = readingsOf(indicator, readings, codebook, '2025').filter(
    (reading) =>
      reading.boundaries !== null &&
      !(isRestated(reading) && reading.parts.every(({ area }) => area === reading.area)),
  );
  return Map.groupBy([...old, ...present], ({ area }) => area);
}

/** Parts to restate from: reported ones and computed ones (GRDP), the first of each key. */
function withDerivedParts(
  indicator: Indicator,
  readings: readonly ShownReading[],
  codebook: Pick<Codebook, 'indicator'>,
  direct: readonly ShownReading[],
): ShownReading[] {
  const parts = partCodes(indicator, codebook).flatMap((code) => {
    const part = codebook.indicator(code);
    return part === undefined ? [] : deriveReadings(part, readings, codebook);
  });
  return firstOfEachKey([...readings, ...direct, ...parts]);
}
