export type { CellPlace, KeyedCitation, NewBatch, PlacedChange } from './batches.ts';
export { NewerDatabaseError } from './migrate.ts';
export { type Store, openStore } from './open-store.ts';
export { BusyDatabaseError } from './patience.ts';
export type { SeriesCoverage } from './queries/indicators.ts';
export type { StoredLineage } from './queries/observations.ts';
export type { ReadingFilter, StoredReading } from './readings.ts';
export type { NewSession, SessionBounds, StoredSession } from './sessions.ts';
export type { NewUser, StoredUser } from './users.ts';
