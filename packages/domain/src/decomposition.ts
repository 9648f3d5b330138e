import type { ShownReading } from './computed-reading.ts';
import { firstOf, hasValue } from './figure-order.ts';
import type { Indicator } from './indicator.ts';
import { type Period, periodEnd } from './period.ts';
import type { SeriesFigure } from './target-series.ts';

/** Why a share changed between two periods, in the indicator's unit: change = first + second, exactly. */
export type ShareChange = {
  readonly from: Period;
  readonly to: Period;
  readonly change: number;
  /** What the numerator's change made of it. */
  readonly first: number;
  /** What the denominator's change made of it: negative where it grew. */
  readonly second: number;
};

export type Decomposition = {
  readonly sinceBaseline: ShareChange | null;
  readonly lastYear: ShareChange | null;
  /** Codes of parts that are not there or not above zero, where `sinceBaseline` is null for it. */
  readonly missing: readonly string[];
};

type Ends = {
  readonly baseline: Period;
  readonly judged: SeriesFigure;
  /** The period one year before, where there is a point. */
  readonly yearBefore: Period | null;
};

type Parts = { readonly share: number; readonly first: number; readonly second: number };

/**
 * Takes the change of a share apart by logarithms (docs/methods.md, W17):
 * Δs = s̄·(ln(V₁/V₀) − ln(G₁/G₀)) with the logarithmic mean s̄, so nothing is left over.
 * Null for an indicator that isn't a ratio of sums.
 *
 * @param figures of the indicator and area, computed ones with their parts
 */
export function decompositionOf(
  indicator: Pick<Indicator, 'formula' | 'restate'>,
  { baseline, judged, yearBefore }: Ends,
  figures: readonly ShownReading[],
): Decomposition | null {
  const { formula, restate } = indicator;
  if (restate !== 'ratio-of-sums' || formula?.kind !== 'ratio') return null;
  const partsAt = (period: Period): Parts | null => {
    const computed = figures
      .filter(hasValue)
      .filter(
        (figure) =>
          figure.derivation !== 'reported' &&
          figure.source === judged.source &&
          periodEnd(figure.period) === periodEnd(period),
      );
    const figure = firstOf(computed, judged.boundaries);
    if (figure === undefined) return null;
    const sumOf = (code: string): number =>
      figure.parts
        .filter((part) => part.indicator === code)
        .reduce((sum, { value }) => sum + (value ?? 0), 0);
    const [first, second] = [sumOf(formula.first), sumOf(formula.second)];
    return { first, second, share: (first / second) * formula.factor };
  };
  const to = partsAt(judged.period);
  const changeFrom = (period: Period | null): ShareChange | null => {
    const from = period === null ? null : partsAt(period);
    if (period === null || !isPositive(from) || !isPositive(to)) return null;
    return { from: period, to: judged.period, ...changeBetween(from, to) };
  };
  const sinceBaseline = changeFrom(baseline);
  return {
    sinceBaseline,
    lastYear: changeFrom(yearBefore),
    missing:
      sinceBaseline === null ? lackingParts([formula.first, formula.second], [partsAt(baseline), to]) : [],
  };
}

const isPositive = (parts: Parts | null): parts is Parts =>
  parts !== null && parts.first > 0 && parts.second > 0;

/** A part that is not above zero, at either end; both where nothing could be computed. */
function lackingParts(codes: readonly [string, string], ends: readonly (Parts | null)[]): string[] {
  const [first, second] = codes;
  const lacks = (of: (parts: Parts) => number): boolean =>
    ends.some((parts) => parts === null || of(parts) <= 0);
  return [
    ...(lacks((parts) => parts.first) ? [first] : []),
    ...(lacks((parts) => parts.second) ? [second] : []),
  ];
}

function changeBetween(from: Parts, to: Parts): Pick<ShareChange, 'change' | 'first' | 'second'> {
  const change = to.share - from.share;
  const mean = change === 0 ? to.share : change / Math.log(to.share / from.share);
  return {
    change,
    first: mean * Math.log(to.first / from.first),
    second: -mean * Math.log(to.second / from.second),
  };
}
