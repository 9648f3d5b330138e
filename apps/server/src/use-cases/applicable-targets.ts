import { type Area, type Codebook, type Instant, periodEnd, type Target } from '@kts/domain';

/** A target that concerns an area, and where it comes from when it is not its own. */
export type ApplicableTarget = {
  readonly target: Target;
  /** The area that is judged. */
  readonly area: Area;
  readonly inheritedFrom: string | null;
  /** Targets of other national documents for the same indicator and period, for which this one stands. */
  readonly alike: readonly Target[];
};

const isSameTarget = (a: Target, b: Target): boolean => a.indicator === b.indicator && a.period === b.period;

/**
 * The targets that an area has to answer for: its own; where it has none for an indicator and
 * period, those of the provinces that it was formed from (still judged for them, since nobody set
 * one for the new province), and the country's where the codebook lets it be inherited.
 */
export function applicableTargets(area: Area, codebook: Codebook, asOf: Instant | null): ApplicableTarget[] {
  const known = codebook.targetsAsOf(asOf);
  const own = known.filter((target) => target.area === area.slug);
  const ofItself = own.map((target) => ({ target, area, inheritedFrom: null, alike: [] }));
  if (area.level !== 'province') return inOrder(ofItself, codebook);
  const lacking = (target: Target): boolean => !own.some((each) => isSameTarget(each, target));

  const former = known
    .filter((target) => area.predecessors.includes(target.area) && lacking(target))
    .flatMap((target) => {
      const parent = codebook.area(target.area);
      return parent === undefined ? [] : [{ target, area: parent, inheritedFrom: parent.slug, alike: [] }];
    });
  const national = latestOfEachTarget(
    known.filter((target) => isInheritable(target, area, codebook) && lacking(target)),
  ).map(({ target, alike }) => ({ target, area, inheritedFrom: 'vn', alike }));
  return inOrder([...ofItself, ...former, ...national], codebook);
}

/** A national target whose period was over before the province began is none of its business. */
const isInheritable = (target: Target, area: Area, codebook: Codebook): boolean =>
  target.area === 'vn' &&
  codebook.indicator(target.indicator)?.inheritable === true &&
  periodEnd(target.period) >= area.validFrom;

/** Several national documents set the same target: the latest stands for them, and names them. */
function latestOfEachTarget(targets: readonly Target[]): Pick<ApplicableTarget, 'target' | 'alike'>[] {
  const groups = Map.groupBy(targets, ({ indicator, period }) => `${indicator}|${period}`);
  return [...groups.values()].flatMap((group) => {
    const [target, ...alike] = group.toSorted((a, b) => issued(b).localeCompare(issued(a)));
    return target === undefined ? [] : [{ target, alike }];
  });
}

const issued = (target: Target): string => target.document.issuedOn ?? target.citations[0]?.published ?? '';

/** By indicator, then period, then the later document first. */
function inOrder(targets: readonly ApplicableTarget[], codebook: Codebook): ApplicableTarget[] {
  const place = new Map(codebook.indicators.map(({ code }, index) => [code, index]));
  return targets.toSorted(
    (a, b) =>
      (place.get(a.target.indicator) ?? 0) - (place.get(b.target.indicator) ?? 0) ||
      a.target.period.localeCompare(b.target.period) ||
      issued(b.target).localeCompare(issued(a.target)),
  );
}
