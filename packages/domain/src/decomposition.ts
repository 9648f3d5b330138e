import type { ShownReading } from './computed-reading.ts';
import { firstOf, isPoint } from './figure-order.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
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
  /** Codes of parts that are not there, may not decide, or are not above zero, where `sinceBaseline` is null for it. */
  readonly missing: readonly string[];
};

type Ends = {
  /** Null where no line can be drawn from it to the judged point, or the series has no point there. */
  readonly baseline: SeriesFigure | null;
  readonly judged: SeriesFigure;
  /** The point one year before on the same definition. */
  readonly yearBefore: SeriesFigure | null;
};

type Parts = { readonly share: number; readonly first: number; readonly second: number };

/**
 * Takes the change of a share apart by logarithms (docs/methods.md, W17):
 * Δs = s̄·(ln(V₁/V₀) − ln(G₁/G₀)) with the logarithmic mean s̄, so nothing is left over.
 * Null for an indicator that isn't a ratio of sums of one source.
 *
 * @param figuresOf all figures of the area of this indicator and of its parts, by code
 */
export function decompositionOf(
  { code, formula, restate }: Pick<Indicator, 'code' | 'formula' | 'restate'>,
  { baseline, judged, yearBefore }: Ends,
  figuresOf: (code: string) => readonly ShownReading[],
): Decomposition | null {
  if (restate !== 'ratio-of-sums' || formula?.kind !== 'ratio' || formula.secondSource !== undefined)
    return null;
  /** What may decide of an indicator at a point: of its source and period, on its list where there is one. */
  const at = (
    of: string,
    { source, period, boundaries }: SeriesFigure,
    is: (figure: ShownReading) => boolean = () => true,
  ): ShownReading[] => {
    const found = figuresOf(of).filter(
      (figure) => isPoint(figure) && is(figure) && figure.source === source && figure.period === period,
    );
    const onList = found.filter((figure) => figure.boundaries === boundaries);
    return onList.length > 0 ? onList : found;
  };
  const partsAt = (point: SeriesFigure): Parts | null => {
    const figure = firstOf(at(code, point, isComputed));
    if (figure === undefined) return null;
    const sumOf = (part: string): number =>
      figure.parts
        .filter((each) => each.indicator === part)
        .reduce((sum, { value }) => sum + (value ?? 0), 0);
    const [first, second] = [sumOf(formula.first), sumOf(formula.second)];
    return { first, second, share: (first / second) * formula.factor };
  };
  const changeFrom = (point: SeriesFigure | null): ShareChange | null => {
    const [from, to] = [point === null ? null : partsAt(point), partsAt(judged)];
    if (point === null || !isPositive(from) || !isPositive(to)) return null;
    return { from: point.period, to: judged.period, ...changeBetween(from, to) };
  };
  const sinceBaseline = changeFrom(baseline);
  const lacks = (part: string): boolean =>
    baseline !== null &&
    sinceBaseline === null &&
    [baseline, judged].some((point) => at(part, point).every(({ value }) => (value ?? 0) <= 0));
  return {
    sinceBaseline,
    lastYear: changeFrom(yearBefore),
    missing: [formula.first, formula.second].filter(lacks),
  };
}

const isComputed = ({ derivation }: ShownReading): boolean => derivation !== 'reported';

const isPositive = (parts: Parts | null): parts is Parts =>
  parts !== null && parts.first > 0 && parts.second > 0;

function changeBetween(from: Parts, to: Parts): Pick<ShareChange, 'change' | 'first' | 'second'> {
  const change = to.share - from.share;
  const mean = change === 0 ? to.share : change / Math.log(to.share / from.share);
  return {
    change,
    first: mean * Math.log(to.first / from.first),
    second: -mean * Math.log(to.second / from.second),
  };
}
