import type { wall as vi } from '../vi/wall.ts';

export const wall: typeof vi = {
  title: 'Operations screen',
  dataUntil: 'Figures up to {date}',
  lost: 'Connection lost, figures as of {time}',
  paused: 'Paused',
  demo: 'Made-up figures',
  empty: 'No figures to show yet',
  keys: 'Space: pause or go on · ← →: change slide · F: full screen · Esc: leave',
};
