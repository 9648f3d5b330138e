import type { Area } from './area.ts';
import type { Codebook } from './codebook.ts';
import { byDecision } from './deciding-document.ts';
import type { Instant } from './known-as-of.ts';
import { comparePeriods, periodEnd } from './period.ts';
import type { Target } from './target.ts';

/** A target that an area answers for, and where it comes from when it is not its own. */
export type ApplicableTarget = {
  /** The one that decides, of all documents that set a target for the indicator, period and area. */
  readonly target: Target;
  /** The area that is judged. */
  readonly area: Area;
  /** The country or the predecessor that it was set for; null: its own. */
  readonly inheritedFrom: string | null;
  /** The targets of the other documents, the later first. */
  readonly alike: readonly Target[];
};

/**
 * The targets that an area has to answer for: its own; where it has none for an indicator and period the
 * country's, if the codebook lets it be inherited; and beside them every target of the provinces that it
 * was formed from, which stay theirs (docs/methods.md, W15).
 */
export function applicableTargets(area: Area, codebook: Codebook, asOf: Instant | null): ApplicableTarget[] {
  const known = codebook.targetsAsOf(asOf);
  const setFor = (slug: string): readonly Target[] => known.filter((target) => target.area === slug);
  const own = setFor(area.slug);
  const applying = (targets: readonly Target[], judged: Area, inheritedFrom: string | null) =>
    decidingOf(targets, codebook).map((each) => ({ ...each, area: judged, inheritedFrom }));
  if (area.level !== 'province') return inOrder(applying(own, area, null), codebook);

  const national = setFor('vn').filter(
    (target) => isInheritable(target, area, codebook) && !own.some((each) => isSameTarget(each, target)),
  );
  const former = area.predecessors.flatMap((slug) => {
    const parent = codebook.area(slug);
    return parent === undefined ? [] : applying(setFor(slug), parent, slug);
  });
  return inOrder([...applying(own, area, null), ...former, ...applying(national, area, 'vn')], codebook);
}

const isSameTarget = (a: Target, b: Target): boolean => a.indicator === b.indicator && a.period === b.period;

/** A national target whose period was over before the province began is none of its business. */
const isInheritable = (target: Target, area: Area, codebook: Codebook): boolean =>
  codebook.indicator(target.indicator)?.inheritable === true && periodEnd(target.period) >= area.validFrom;

/** Several documents for one indicator and period are one target: that of the deciding one, which names the others. */
function decidingOf(
  targets: readonly Target[],
  codebook: Codebook,
): Pick<ApplicableTarget, 'target' | 'alike'>[] {
  const groups = Map.groupBy(targets, ({ indicator, period }) => `${indicator}|${period}`);
  return [...groups.values()].flatMap((group) => {
    const indicator = codebook.indicator(group[0]?.indicator ?? '');
    if (indicator === undefined) return [];
    const [target, ...alike] = group.toSorted(byDecision(indicator));
    return target === undefined ? [] : [{ target, alike }];
  });
}

/** By indicator, then period. */
function inOrder(targets: readonly ApplicableTarget[], codebook: Codebook): ApplicableTarget[] {
  const place = new Map(codebook.indicators.map(({ code }, index) => [code, index]));
  return targets.toSorted(
    (a, b) =>
      (place.get(a.target.indicator) ?? 0) - (place.get(b.target.indicator) ?? 0) ||
      comparePeriods(a.target.period, b.target.period),
  );
}
