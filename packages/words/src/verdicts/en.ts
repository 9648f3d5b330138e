import type { verdicts as vi } from './vi.ts';

export const verdicts: typeof vi = {
  'area-dissolved': 'No longer tracked',
  met: 'Met',
  missed: 'Missed',
  'awaiting-official': 'Awaiting the official figure',
  'met-early': 'Met early',
  insufficient: 'Not enough evidence',
  'on-track': 'On track',
  accelerate: 'Must accelerate',
  slow: 'Behind schedule',
  reversing: 'Moving away',
};
