import type { readings as vi } from './vi.ts';

export const readings: typeof vi = {
  statuses: {
    A: 'Official',
    P: 'Preliminary',
    E: 'Estimate',
    V: 'Not verified',
    F: 'Forecast',
    B: 'Series break',
    D: 'Definition differs',
    I: 'Imputed',
    U: 'Low reliability',
    N: 'Not significant',
    G: 'Experimental',
    K: 'Included elsewhere',
    W: 'Includes other data',
    S: 'Special event',
    O: 'Missing',
    M: 'Cannot exist',
    L: 'Not collected',
    Q: 'Suppressed',
    H: 'Holiday',
    J: 'Derogation',
  },

  missing: { O: 'No figure', M: 'Cannot exist', L: 'Not collected', Q: 'Not published' },

  qualities: {
    ok: 'Read in the source',
    derived: 'Computed from figures of the source',
    doubtful: 'Doubtful',
    bound: 'The source says only “over”, “nearly” or “about”',
    year_uncertain: 'Year not certain',
  },

  /** Before a number that is a bound. */
  bounds: { lower: 'over', upper: 'nearly', about: 'about' },

  marks: {
    estimate: '(e)',
    unverified: '(*)',
    restated: '(r)',
    definition: '(d)',
    doubtful: '(?)',
  },
  legend: {
    estimate: 'estimate',
    unverified: 'unverified',
    restated: 'restated from the former provinces',
    definition: 'another definition',
    doubtful: 'doubtful',
  },

  derivations: {
    reported: 'As published',
    derived: 'Computed here from published figures',
    sum: 'Sum of the former provinces',
    'ratio-of-sums': 'Ratio of the former provinces’ sums',
    'official-mean': 'Unweighted mean, as the ministry takes it',
    'mean-weighted': 'Weighted mean (analytic)',
  },
};
