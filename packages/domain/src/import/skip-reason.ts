/** Why a row of a table holds no figures. */
export const SKIP_REASONS = ['blank', 'title', 'header', 'units', 'totals', 'footer'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
