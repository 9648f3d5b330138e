import type { Codebook } from './codebook.ts';
import { computedReading, type ShownReading } from './computed-reading.ts';
import { firstOf, firstOfEachKey } from './figure-order.ts';
import type { Formula, Indicator } from './indicator.ts';
import type { ObservationKey } from './observation.ts';
import { keyText } from './observation.ts';
import { periodEnd, shiftYears, yearOf } from './period.ts';

/** The indicators that a computation of this one reads, itself left out; parts of parts included. */
export function partCodes(indicator: Indicator, codebook: Pick<Codebook, 'indicator'>): string[] {
  const found = new Set<string>();
  const visit = (formula: Formula | null): void => {
    for (const code of directParts(formula)) {
      if (code === indicator.code || found.has(code)) continue;
      found.add(code);
      visit(codebook.indicator(code)?.formula ?? null);
    }
  };
  visit(indicator.formula);
  return [...found];
}

/** What a formula reads; one that is itself computed reads on. */
export const directParts = (formula: Formula | null): readonly string[] => {
  if (formula === null) return [];
  return 'second' in formula ? [formula.first, formula.second] : [formula.first];
};

/**
 * What we compute of an indicator from readings of its parts: each from parts of one source, one
 * period and one list of provinces. A part that is itself computed (GRDP from its value a head) is
 * used where it is not reported, but never one that was computed from this indicator.
 *
 * @param readings reported readings of the parts, and of the parts of parts
 */
export function deriveReadings(
  indicator: Indicator,
  readings: readonly ShownReading[],
  codebook: Pick<Codebook, 'indicator'>,
): ShownReading[] {
  return derive(indicator, readings, codebook, new Set([indicator.code]));
}

function derive(
  indicator: Indicator,
  readings: readonly ShownReading[],
  codebook: Pick<Codebook, 'indicator'>,
  without: ReadonlySet<string>,
): ShownReading[] {
  const { formula } = indicator;
  if (formula === null || directParts(formula).some((code) => without.has(code))) return [];
  const partsOf = (code: string): ShownReading[] => {
    const reported = readings.filter((reading) => reading.indicator === code && reading.value !== null);
    const part = codebook.indicator(code);
    if (part === undefined) return reported;
    const computed = derive(part, readings, codebook, new Set([...without, code]));
    return firstOfEachKey([...reported, ...computed.filter(({ value }) => value !== null)]);
  };
  if ('second' in formula)
    return combine(indicator, formula, partsOf(formula.first), partsOf(formula.second));
  // A place needs the whole set of provinces: see `rankReadings`.
  return formula.kind === 'growth' ? growth(indicator, partsOf(formula.first)) : [];
}

const keyFor = (indicator: Indicator, part: ObservationKey): ObservationKey => ({
  indicator: indicator.code,
  area: part.area,
  period: part.period,
  source: part.source,
  boundaries: part.boundaries,
});

function combine(
  indicator: Indicator,
  formula: Extract<Formula, { kind: 'ratio' | 'product' }>,
  firsts: readonly ShownReading[],
  seconds: readonly ShownReading[],
): ShownReading[] {
  const secondOf = secondPart(formula, seconds);
  return firsts.flatMap((first) => {
    const key = keyFor(indicator, first);
    const second = secondOf(first);
    if (second === undefined) return [];
    return [
      computedReading(key, 'derived', { parts: [first, second] }, () =>
        evaluate(formula, first.value, second.value),
      ),
    ];
  });
}

/**
 * Finds the second part that belongs to a first one: of its source and period, or of the source that the
 * codebook names, then at its last day or else of its year (docs/methods.md, W4).
 */
export function secondPart(
  { secondSource }: Extract<Formula, { kind: 'ratio' | 'product' }>,
  seconds: readonly ShownReading[],
): (first: ObservationKey) => ShownReading | undefined {
  const placeOf = ({ area, boundaries }: ObservationKey, source: string, period: string): string =>
    `${area}|${boundaries}|${source}|${period}`;
  if (secondSource === undefined) {
    const byKey = new Map(seconds.map((each) => [placeOf(each, each.source, each.period), each]));
    return (first) => byKey.get(placeOf(first, first.source, first.period));
  }
  const byDay = Map.groupBy(seconds, (each) => placeOf(each, each.source, periodEnd(each.period)));
  const byPeriod = Map.groupBy(seconds, (each) => placeOf(each, each.source, each.period));
  return (first) =>
    firstOf(byDay.get(placeOf(first, secondSource, periodEnd(first.period))) ?? []) ??
    firstOf(byPeriod.get(placeOf(first, secondSource, yearOf(first.period))) ?? []);
}

/** A ratio or product of two figures; null when one is missing or the divisor is zero. */
export function evaluate(
  { kind, factor }: Extract<Formula, { kind: 'ratio' | 'product' }>,
  first: number | null,
  second: number | null,
): number | null {
  if (first === null || second === null) return null;
  if (kind === 'product') return first * second * factor;
  return second === 0 ? null : (first / second) * factor;
}

/** Per cent change on the same period a year before; none from a base of zero or less. */
function growth(indicator: Indicator, parts: readonly ShownReading[]): ShownReading[] {
  const byKey = new Map(parts.map((part) => [keyText(part), part]));
  return parts.flatMap((part) => {
    const before = byKey.get(keyText({ ...part, period: shiftYears(part.period, -1) }));
    if (before === undefined || before.value === null || before.value <= 0) return [];
    const base = before.value;
    return [
      computedReading(keyFor(indicator, part), 'derived', { parts: [part, before] }, () =>
        part.value === null ? null : (part.value / base - 1) * 100,
      ),
    ];
  });
}
