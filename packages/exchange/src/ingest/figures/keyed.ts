import type { Boundaries, Indicator } from '@kts/domain';
import type { DatedPeriod } from '../keys/read-key.ts';
import type { DraftUnit } from '../drafts.ts';
import type { Slot } from '../slots.ts';

/** Why a figure becomes no draft: it cannot be read, waits for an answer, or is left out by one. */
export type Unsettled = 'refused' | 'waiting' | 'left-out';

export const isUnsettled = (part: unknown): part is Unsettled =>
  part === 'refused' || part === 'waiting' || part === 'left-out';

/** What the figures of one column and rows that say the same are; all but their area. */
export type KeyedColumn = {
  readonly indicator: Indicator;
  readonly period: DatedPeriod;
  readonly source: string;
  /** The list of provinces that the rows' names belong to. */
  readonly era: Boundaries;
  readonly unit: DraftUnit;
  /** Of a province. */
  readonly slot: Slot;
};
