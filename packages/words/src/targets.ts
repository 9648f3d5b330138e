export * from './targets/say-counts.ts';
export * from './targets/say-decomposition.ts';
export * from './targets/say-figures.ts';
export * from './targets/say-forecast.ts';
export * from './targets/say-nationwide.ts';
export * from './targets/say-pace.ts';
export * from './targets/say-reason.ts';
export * from './targets/say-target.ts';
export type { Telling } from './targets/telling.ts';
