import type { Area } from './area.ts';
import { computedReading, partName, type ShownReading } from './computed-reading.ts';
import { evaluate, secondPart } from './derived-indicator.ts';
import type { Formula, Indicator } from './indicator.ts';
import type { ObservationKey } from './observation.ts';
import { meanOf } from './ranking.ts';

/**
 * Old readings expressed on the 34 provinces, by the indicator's rule: amounts are summed, shares and
 * rates are the ratio of the sums of their parts (a mean of shares is wrong: 8/100 and 6/80 give
 * 7.78 %, not 7.75 %), the ministry's indices are unweighted means as the ministry itself takes them,
 * places are never carried over. A missing part makes the result missing.
 *
 * @param readings on the 63 provinces: of the indicator, and for a ratio of its parts
 * @returns one reading a province, period and source for which at least one part is there
 */
export function restateReadings(
  indicator: Indicator,
  provinces: readonly Area[],
  readings: readonly ShownReading[],
): ShownReading[] {
  if (indicator.restate === 'none') return [];
  if (indicator.restate === 'ratio-of-sums' && indicator.formula?.kind !== 'ratio') return [];
  const wanted = indicator.restate === 'ratio-of-sums' ? ratioParts(indicator.formula) : [indicator.code];
  const old = readings.filter(
    (reading) => reading.boundaries === '2024' && wanted.includes(reading.indicator),
  );
  const index = new Map(old.map((reading) => [nameOf(reading), reading]));
  const { formula } = indicator;
  const named = formula?.kind === 'ratio' && formula.secondSource !== undefined ? formula : null;
  const namedSecond =
    named &&
    secondPart(
      named,
      old.filter((reading) => reading.indicator === named.second),
    );
  const byArea = Map.groupBy(old, ({ area }) => area);
  return provinces.flatMap((province) => {
    const members = province.predecessors.length > 0 ? province.predecessors : [province.slug];
    const there = members
      .flatMap((slug) => byArea.get(slug) ?? [])
      // A figure bears the source of its numerator where the denominator's is named.
      .filter((reading) => named === null || reading.indicator === named.first);
    return periodsAndSources(there).map(({ period, source }) =>
      restateOne(
        indicator,
        { indicator: indicator.code, area: province.slug, period, source, boundaries: '2025' },
        members,
        (code, area) =>
          namedSecond !== null && code === named?.second
            ? namedSecond({ indicator: code, area, period, source, boundaries: '2024' })
            : index.get(nameOf({ indicator: code, area, period, source })),
      ),
    );
  });
}

type Find = (indicator: string, area: string) => ShownReading | undefined;

function restateOne(
  indicator: Indicator,
  key: ObservationKey,
  members: readonly string[],
  find: Find,
): ShownReading {
  const { formula, restate } = indicator;
  const codes = restate === 'ratio-of-sums' ? ratioParts(formula) : [indicator.code];
  const places = codes.flatMap((code) => members.map((area) => ({ code, area })));
  const parts = places.map(({ code, area }) => find(code, area)).filter((part) => part !== undefined);
  const missing = places
    .filter(({ code, area }) => find(code, area) === undefined)
    .map(({ code, area }) => partName({ indicator: code, area, period: key.period }));
  const sumOf = (code: string) =>
    parts.filter((part) => part.indicator === code).reduce((sum, part) => sum + (part.value ?? 0), 0);
  const compute = (): number | null => {
    if (restate === 'official-mean') return meanOf(parts.map(({ value }) => value ?? 0));
    if (restate === 'sum' || formula === null || !('second' in formula)) return sumOf(indicator.code);
    return evaluate(formula, sumOf(formula.first), sumOf(formula.second));
  };
  return computedReading(
    key,
    restate === 'none' ? 'reported' : restate,
    { parts, missingParts: missing },
    compute,
  );
}

const ratioParts = (formula: Formula | null): readonly string[] =>
  formula?.kind === 'ratio' ? [formula.first, formula.second] : [];

const nameOf = (key: Pick<ObservationKey, 'indicator' | 'area' | 'period' | 'source'>): string =>
  `${key.indicator}|${key.area}|${key.period}|${key.source}`;

function periodsAndSources(readings: readonly ShownReading[]): { period: string; source: string }[] {
  const found = new Map(readings.map(({ period, source }) => [`${period}|${source}`, { period, source }]));
  return [...found.values()];
}
