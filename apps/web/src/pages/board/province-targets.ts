import type { AreaItem, JudgedTarget } from '@kts/contract';
import { type Boundaries, boundariesOn, goalOf, type Indicator, meets } from '@kts/domain';

/** How near to its target a province is; shades go from the nearest to the farthest. */
export const NEARNESS = ['met', 'near', 'half', 'far', 'none'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** What has been reached of the target as a share of it; 1 and more when it is met. */
export function shareReached(
  target: Pick<JudgedTarget, 'latest' | 'period' | 'comparator' | 'value' | 'valueMax'>,
  indicator: Pick<Indicator, 'direction'>,
): number | null {
  if (target.latest === null) return null;
  const goal = goalOf(target, indicator);
  const { value } = target.latest;
  if (meets(goal, value)) return 1;
  if (value <= 0 || goal.value <= 0) return 0;
  return goal.reach === 1 ? value / goal.value : goal.value / value;
}

export function nearnessOf(share: number | null): Nearness {
  if (share === null) return 'none';
  if (share >= 1) return 'met';
  if (share >= 0.75) return 'near';
  return share >= 0.5 ? 'half' : 'far';
}

export type ProvinceTargets = {
  readonly boundaries: Boundaries;
  /** The provinces in force, each with the target that it is held to, if it has one. */
  readonly provinces: readonly { readonly slug: string; readonly target: JudgedTarget | null }[];
  readonly country: JudgedTarget | null;
  /** Dissolved provinces, for targets of their own. */
  readonly former: readonly JudgedTarget[];
};

/** One target a province: its own before the country's. */
export function provinceTargetsOf(
  targets: readonly JudgedTarget[],
  provinces: (boundaries: Boundaries) => readonly AreaItem[],
  today: string,
): ProvinceTargets {
  const boundaries = boundariesOn(today);
  const slugs = provinces(boundaries).map(({ slug }) => slug);
  const of = (slug: string): JudgedTarget | null =>
    targets.find((each) => each.area === slug && !each.inherited) ??
    targets.find((each) => each.area === slug) ??
    null;
  return {
    boundaries,
    provinces: slugs.map((slug) => ({ slug, target: of(slug) })),
    country: of('vn'),
    former: targets.filter(({ area }) => area !== 'vn' && !slugs.includes(area)),
  };
}

/** The nearest to its target first; without a figure last, in the given order. */
export const byGap = <T extends { readonly target: Pick<JudgedTarget, 'gap'> | null }>(
  rows: readonly T[],
): T[] =>
  rows.toSorted((a, b) => {
    const [left, right] = [a.target?.gap ?? null, b.target?.gap ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return left - right;
  });
