import type { IndicatorItem } from '@kts/contract';

/** The target that the country asks every province about. */
export const FIRST_INDICATOR = 'digital-economy-grdp-share';

/** The years that plans end in. */
const PLAN_YEARS = ['2025', '2030'] as const;

/** Years to choose from: the plan years, and the one that the address asks for. */
export const yearsToChoose = (chosen: string): string[] =>
  [...new Set<string>([...PLAN_YEARS, chosen])].toSorted();

/** The plan that is still running on a day, else the last one. */
export const runningPlanYear = (today: string): string =>
  PLAN_YEARS.find((year) => today <= `${year}-12-31`) ?? PLAN_YEARS[PLAN_YEARS.length - 1] ?? '2030';

/** Targets that provinces inherit concern all of them; the chosen one is always offered. */
export const indicatorsToChoose = (indicators: Iterable<IndicatorItem>, chosen: string): IndicatorItem[] =>
  [...indicators].filter(({ code, inheritable }) => inheritable || code === chosen);
