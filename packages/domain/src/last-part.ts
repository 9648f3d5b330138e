import type { Area } from './area.ts';
import type { Codebook } from './codebook.ts';
import type { ShownReading } from './computed-reading.ts';
import { isPoint } from './figure-order.ts';
import { type Indicator, isRank } from './indicator.ts';
import type { ObservationKey } from './observation.ts';
import { periodEnd, shiftYears, yearOf } from './period.ts';
import { readingsOf } from './readings-of.ts';

/** What a computed figure can be made from. */
type Ground = {
  readonly indicator: Indicator;
  readonly area: Pick<Area, 'predecessors'>;
  /** Reported readings of the indicator and its parts, of the area and those it was formed from. */
  readonly readings: readonly ShownReading[];
  readonly codebook: Pick<Codebook, 'indicator' | 'provinces'>;
};

/**
 * The figures each of which alone would give a figure that nobody reported: the one part that is missing
 * of its formula, or of its restatement from the provinces that the area was formed from.
 */
export function lastParts(key: ObservationKey, ground: Ground): ObservationKey[] {
  return waysTo(key, ground).flatMap((parts) => {
    const missing = missingOf(parts, ground);
    const [only] = missing;
    return only === undefined || missing.length > 1 ? [] : [only];
  });
}

/** The parts of its formula that are missing; empty where it has none. */
export const missingParts = (key: ObservationKey, ground: Ground): ObservationKey[] =>
  missingOf(partsOfFormula(key, ground.indicator), ground);

function waysTo(key: ObservationKey, { indicator, area }: Ground): readonly (readonly ObservationKey[])[] {
  const ways = [partsOfFormula(key, indicator)];
  if (key.boundaries !== '2025' || area.predecessors.length === 0 || isRank(indicator)) return ways;
  const old = area.predecessors.map((slug) => ({ ...key, area: slug, boundaries: '2024' as const }));
  if (indicator.restate === 'sum' || indicator.restate === 'official-mean') ways.push(old);
  if (indicator.restate === 'ratio-of-sums')
    ways.push(old.flatMap((each) => partsOfFormula(each, indicator)));
  return ways;
}

function partsOfFormula(key: ObservationKey, { formula }: Indicator): ObservationKey[] {
  if (formula === null || formula.kind === 'rank') return [];
  const first = { ...key, indicator: formula.first };
  return 'second' in formula
    ? [first, { ...key, indicator: formula.second, source: formula.secondSource ?? key.source }]
    : [first, { ...first, period: shiftYears(key.period, -1) }];
}

function missingOf(
  parts: readonly ObservationKey[],
  { indicator, readings, codebook }: Ground,
): ObservationKey[] {
  const known = new Map<string, readonly ShownReading[]>();
  const figuresOf = (code: string): readonly ShownReading[] => {
    const part = codebook.indicator(code);
    const figures =
      known.get(code) ??
      (part === undefined ? [] : readingsOf(part, readings, codebook, 'reported').filter(isPoint));
    known.set(code, figures);
    return figures;
  };
  return parts.filter(
    (part) => !figuresOf(part.indicator).some((figure) => servesAs(figure, part, indicator)),
  );
}

/** A denominator of a named source may be of the year that the period lies in (docs/methods.md, W4). */
function servesAs(figure: ShownReading, part: ObservationKey, { formula }: Indicator): boolean {
  if (figure.area !== part.area || figure.source !== part.source || figure.boundaries !== part.boundaries)
    return false;
  if (figure.period === part.period) return true;
  if (formula === null || !('second' in formula) || formula.secondSource === undefined) return false;
  if (formula.second !== part.indicator) return false;
  return periodEnd(figure.period) === periodEnd(part.period) || figure.period === yearOf(part.period);
}
