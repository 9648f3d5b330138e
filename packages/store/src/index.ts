export type { CellPlace, KeyedCitation, NewBatch, PlacedChange } from './batches.ts';
export { NewerDatabaseError } from './migrate.ts';
export { type Store, openStore } from './open-store.ts';
export type { PeriodCoverage } from './queries/comparison.ts';
export type { SeriesCoverage } from './queries/indicators.ts';
export type { StoredLineage } from './queries/observations.ts';
export type { ReadingFilter, StoredReading } from './readings.ts';
