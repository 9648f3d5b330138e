/**
 * Whether a printed number is a bound ("trên 9.300"). Versions of before say so in their note only: what was
 * published stays as it was sealed, and their bound is read from there (see `readings.ts`).
 */
export const bounds = {
  version: 13,
  sql: `
    ALTER TABLE observation_version ADD COLUMN bound TEXT CHECK (bound IN ('lower', 'upper', 'about'));

    CREATE TRIGGER observation_version_bound_stays BEFORE UPDATE OF bound ON observation_version
    BEGIN SELECT raise(ABORT, 'observation_version is only added to'); END;
  `,
} as const;
