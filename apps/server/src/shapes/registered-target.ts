import type { RegisteredTarget } from '@kts/contract';
import type { Target } from '@kts/domain';

/** A target as the contract shows it. */
export const registeredOut = (target: Target): RegisteredTarget => ({
  ...target,
  document: { ...target.document },
  baseline: target.baseline && { ...target.baseline },
  citations: target.citations.map((citation) => ({ ...citation })),
});
