import type { wantedWords as vi } from './vi.ts';

export const wantedWords: typeof vi = {
  gives: { verdict: 'a verdict', trend: 'a trend' },
  knownBy: {
    released: 'the source has released this period for other areas',
    usual: 'judging by its releases of other periods',
    ended: 'when the period is over; when the source releases it is not known',
  },
  list: (of) => `${of} provinces`,
  country: 'whole country',
  as: (period) => `measured as ${period} is`,
  figure: (name, area, period) => `${name} of ${area}, ${period}`,
  instead: (figures) => `One of these alone would do as well: ${figures}.`,
  or: 'or',
  set: (of, name) => `Or all ${of} provinces of ${name}`,
  setMissing: (count) => `${count} missing`,
  latest: (value, period) => `Latest figure: ${value} (${period})`,
  noLatest: 'No usable figure yet',
  columns: {
    area: 'area',
    indicator: 'indicator',
    period: 'period',
    source: 'source',
    boundaries: 'boundaries',
    method: 'method',
    gives: 'gives',
    knownFrom: 'could be known since',
    knownBy: 'judging by',
    instead: 'or instead',
    count: 'targets',
    serves: 'which targets',
  },
};
