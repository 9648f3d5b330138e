import type { Verdict } from './target.ts';

/** Every verdict: what asks for action first stands first, what cannot be changed any more last. */
export const VERDICTS_BY_URGENCY = [
  'missed',
  'reversing',
  'slow',
  'accelerate',
  'unreported',
  'awaiting',
  'insufficient',
  'on-track',
  'met-early',
  'met',
  'area-dissolved',
] as const satisfies readonly Verdict[];

/** Smaller is more urgent. */
export const urgencyOf = (verdict: Verdict): number => VERDICTS_BY_URGENCY.indexOf(verdict);
