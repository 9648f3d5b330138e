import type { JudgedTarget } from '@kts/contract';

/**
 * Targets of one area that are the same in all but the document stand as one, the first, which names the
 * others: same figure, judged on the same series with the same verdict. Their order is kept.
 */
export function groupAlike(targets: readonly JudgedTarget[]): JudgedTarget[] {
  const groups = Map.groupBy(targets, (target) =>
    JSON.stringify([
      target.area,
      target.inheritedFrom,
      target.indicator,
      target.period,
      target.value,
      target.valueMax,
      target.source,
      target.baseline,
      target.verdict,
      target.gap,
    ]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, alike: [...first.alike, ...others.flatMap(asAlike)] }],
  );
}

const asAlike = ({ code, document, comparator, value, valueMax, alike }: JudgedTarget) => [
  { code, document, comparator, value, valueMax },
  ...alike,
];
