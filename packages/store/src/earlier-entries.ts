import type { Indicator, Source, Unit } from '@kts/domain';

const ANY = { min: null, max: null };

/**
 * An indicator that the codebook's files no longer have stays as it was last put, without the fields that
 * were added since: its unit is found by its name, the rest is not known.
 */
export function earlierIndicator(entry: string, units: readonly Unit[]): Indicator {
  const stored = JSON.parse(entry) as Partial<Indicator> & Pick<Indicator, 'unit'>;
  const unit = units.find(({ nameVi }) => nameVi === stored.unit);
  return {
    shortVi: null,
    shortEn: null,
    countryShortVi: null,
    countryShortEn: null,
    unitCode: unit?.code ?? '',
    unitKind: unit?.kind ?? 'amount',
    bounds: { province: ANY, country: ANY },
    ...stored,
  } as Indicator;
}

/** As {@link earlierIndicator}. */
export const earlierSource = (entry: string): Source =>
  ({ shortVi: null, shortEn: null, beginnings: [], ...JSON.parse(entry) }) as Source;
