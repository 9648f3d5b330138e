import type { JudgementReason } from '@kts/domain';

/** What may be added to a verdict in a few words. */
export type Aside = Exclude<JudgementReason, 'nothing-for-period' | null> | 'sensitive' | 'conversion';
