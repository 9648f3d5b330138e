import type { IndicatorItem } from '@kts/contract';

const SUBJECTS = ['economy', 'firms', 'dti', 'society', 'indices', 'background', 'union', 'other'] as const;
export type IndicatorSubject = (typeof SUBJECTS)[number];

/** Where an indicator stands in the list, by its code; the first that fits. What fits none is `other`. */
const PATTERNS: readonly (readonly [IndicatorSubject, RegExp])[] = [
  ['dti', /^(dti|digital-(economy|government|society)-index)(-|$)/],
  ['firms', /(^|-)(firms?|enterprises)(-per-1000|-growth)?$/],
  ['economy', /^(digital-economy|ict-sector|digital-labour|ecommerce|econtract|sme-platform)-/],
  ['society', /^(fixed-broadband|smartphone|online|village|commune|bts|community-tech)-/],
  ['indices', /^(ict-index|pci|ebi|un-egov)(-|$)/],
  ['background', /^(grdp|population|land-area)(-|$)/],
  ['union', /^union-/],
];

export const subjectOf = (code: string): IndicatorSubject =>
  PATTERNS.find(([, pattern]) => pattern.test(code))?.[0] ?? 'other';

/** Indicators by subject, subjects without any left out; within a subject the order of the codebook stands. */
export function bySubject(
  indicators: readonly IndicatorItem[],
): { subject: IndicatorSubject; items: IndicatorItem[] }[] {
  const groups = Map.groupBy(indicators, ({ code }) => subjectOf(code));
  return SUBJECTS.flatMap((subject) => {
    const items = groups.get(subject);
    return items === undefined ? [] : [{ subject, items }];
  });
}
