import type { verdicts as vi } from './vi.ts';

export const verdicts: typeof vi = {
  'area-dissolved': 'No longer tracked',
  met: 'Met',
  missed: 'Missed',
  awaiting: 'Awaiting figures',
  unreported: 'No published figure',
  'met-early': 'Met early',
  insufficient: 'Not enough evidence',
  'on-track': 'On track',
  accelerate: 'Must accelerate',
  slow: 'Behind schedule',
  reversing: 'Moving away',
};

/** Beside a verdict that an estimate or an unverified figure gave. */
export const provisionally = { estimated: 'by an estimate', unverified: 'by an unverified figure' };
