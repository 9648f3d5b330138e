import type { AreaItem, JudgedTarget, SeriesFigureOut } from '@kts/contract';
import {
  type Boundaries,
  boundariesOn,
  comparePeriods,
  goalOf,
  type Indicator,
  meets,
  type Period,
} from '@kts/domain';

/** How near to its target a province is; shades go from the nearest to the farthest. */
export const NEARNESS = ['met', 'near', 'half', 'far', 'none'] as const;
export type Nearness = (typeof NEARNESS)[number];

const NOT_QUITE = 0.999;

/** What has been reached of the target as a share of it; 1 and more when it is met. */
export function shareReached(
  target: Pick<JudgedTarget, 'judged' | 'period' | 'comparator' | 'value' | 'valueMax'>,
  indicator: Pick<Indicator, 'direction'>,
): number | null {
  if (target.judged === null) return null;
  const goal = goalOf(target, indicator);
  const { value, bound } = target.judged;
  if (meets(goal, value, bound)) return 1;
  if (value <= 0 || goal.value <= 0) return 0;
  // "Gần 15" is short of 15.
  return Math.min(goal.reach === 1 ? value / goal.value : goal.value / value, NOT_QUITE);
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

/** The figure of a province on this page: the one that decides, else the newest, else what another source has. */
export const shownFigureOf = ({
  judged,
  latest,
  others,
}: Pick<JudgedTarget, 'judged' | 'latest' | 'others'>): SeriesFigureOut | null =>
  judged ?? latest ?? others[0] ?? null;

/** A province with the target that it is held to. */
export type Held = { readonly slug: string; readonly target: JudgedTarget };

/** What can be compared: one source and one period; every province is in exactly one of the four. */
export type CommonGround = {
  /** Null: no province has a figure. */
  readonly source: string | null;
  readonly period: Period | null;
  /** With a figure of that source and period: these are ranked, the nearest to its target first. */
  readonly ranked: readonly Held[];
  /** With a figure of another source or period only. */
  readonly aside: readonly Held[];
  readonly withoutFigure: readonly Held[];
  /** Nobody set this target for them. */
  readonly withoutTarget: readonly string[];
};

/**
 * The source and period that most provinces are judged by; of several with as many the newest. Figures of
 * different years or sources are not ranked against each other.
 */
export function commonGround({ provinces }: Pick<ProvinceTargets, 'provinces'>): CommonGround {
  const held = provinces.flatMap(({ slug, target }) => (target === null ? [] : [{ slug, target }]));
  const having = held.filter(({ target }) => shownFigureOf(target) !== null);
  const judged = held.filter(({ target }) => target.judged !== null);
  const groups = [...Map.groupBy(judged, ({ target: { judged: by } }) => `${by?.source}|${by?.period}`)];
  const periodOf = ([, [first]]: (typeof groups)[number]): Period => first?.target.judged?.period ?? '';
  const [most] = groups.toSorted(
    (a, b) => b[1].length - a[1].length || comparePeriods(periodOf(b), periodOf(a)),
  );
  const ranked = most?.[1] ?? [];
  const figure = ranked[0]?.target.judged ?? null;
  return {
    source: figure?.source ?? null,
    period: figure?.period ?? null,
    ranked: byGap(ranked),
    aside: byGap(having.filter((each) => !ranked.includes(each))),
    withoutFigure: held.filter((each) => !having.includes(each)),
    withoutTarget: provinces.filter(({ target }) => target === null).map(({ slug }) => slug),
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
