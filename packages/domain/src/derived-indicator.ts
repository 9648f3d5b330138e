import type { Codebook } from './codebook.ts';
import { computedReading, type ShownReading } from './computed-reading.ts';
import { firstOfEachKey } from './figure-order.ts';
import type { Formula, Indicator } from './indicator.ts';
import type { ObservationKey } from './observation.ts';
import { keyText } from './observation.ts';
import { shiftYears } from './period.ts';

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

const directParts = (formula: Formula | null): readonly string[] => {
  if (formula === null) return [];
  return formula.kind === 'growth' ? [formula.first] : [formula.first, formula.second];
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
  return formula.kind === 'growth'
    ? growth(indicator, partsOf(formula.first))
    : combine(indicator, formula, partsOf(formula.first), partsOf(formula.second));
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
  const byKey = new Map(seconds.map((second) => [keyText(keyFor(indicator, second)), second]));
  return firsts.flatMap((first) => {
    const key = keyFor(indicator, first);
    const second = byKey.get(keyText(key));
    if (second === undefined) return [];
    return [
      computedReading(key, 'derived', { parts: [first, second] }, () =>
        evaluate(formula, first.value, second.value),
      ),
    ];
  });
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
