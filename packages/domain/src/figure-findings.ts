import type { ReadingChange, VerdictChange } from './area-changes.ts';
import { changeKind } from './change-set.ts';
import type { ShownReading } from './computed-reading.ts';
import { firstOfEachKey } from './figure-order.ts';
import { type FigureUsed, figureOf, type StandingOf } from './figure-used.ts';
import { type ChangesFinding, IMPORTANCE, type RatioFinding, type TrendFinding } from './finding.ts';
import { type Indicator, isRank } from './indicator.ts';
import { keyText } from './observation.ts';
import { comparePeriods } from './period.ts';

/**
 * The latest quotient whose two parts were reported by the source itself, told with the figures that go first
 * everywhere (docs/methods.md, W2).
 */
export function ratioFindings(
  indicators: readonly { readonly indicator: Indicator; readonly readings: readonly ShownReading[] }[],
): RatioFinding[] {
  const shown = new Map(
    firstOfEachKey(indicators.flatMap(({ readings }) => readings)).map((each) => [keyText(each), each]),
  );
  const toldOf = (reading: ShownReading) => figureOf(shown.get(keyText(reading)) ?? reading);
  return indicators.flatMap(({ indicator, readings }) => {
    if (indicator.formula?.kind !== 'ratio') return [];
    const latest = lastQuotient(readings);
    const [value, first, second] = latest === undefined ? [] : [latest, ...latest.parts].map(toldOf);
    if (!value || !first || !second) return [];
    const importance = indicator.formula.factor === 100 ? IMPORTANCE.share : IMPORTANCE.ratio;
    // What we computed rests on its two parts.
    const figures = value.derivation === 'reported' ? [first, second, value] : [first, second];
    return [{ kind: 'ratio', importance, indicator: indicator.code, first, second, value, figures }];
  });
}

const lastQuotient = (readings: readonly ShownReading[]): ShownReading | undefined =>
  readings
    .filter(
      ({ derivation, value, parts }) => derivation === 'derived' && value !== null && fromOneSource(parts),
    )
    .toSorted((a, b) => comparePeriods(b.period, a.period))[0];

const fromOneSource = (parts: readonly ShownReading[]): boolean =>
  parts.length === 2 &&
  parts.every(({ id, value, source }) => id !== null && value !== null && source === parts[0]?.source);

/** Up or down since the reading before, within one series; a figure that is not judged has no news. */
export function trendFindings(indicators: readonly StandingOf[]): TrendFinding[] {
  return indicators.flatMap(({ indicator, latest: reading, previous: earlier }) => {
    const latest = figureOf(reading);
    const previous = earlier && figureOf(earlier);
    if (latest === null || previous === null || indicator.direction === 'none') return [];
    const change = isRank(indicator) ? previous.value - latest.value : latest.value - previous.value;
    const rate = indicator.paceUnit === 'percent' && previous.value > 0;
    return [
      {
        kind: 'trend',
        importance: IMPORTANCE.trend,
        indicator: indicator.code,
        latest,
        previous,
        change,
        changePercent: rate ? (latest.value / previous.value - 1) * 100 : null,
        figures: [latest, previous],
      },
    ];
  });
}

/**
 * Null when nothing is new. News of what is neither better nor worse (population) come last.
 *
 * @param judged codes of the indicators that have a direction
 */
export function changesFinding(
  since: string,
  changes: readonly ReadingChange[],
  verdicts: readonly VerdictChange[],
  judged: ReadonlySet<string>,
): ChangesFinding | null {
  const kinds = changes.map((change) => changeKind(change));
  const count = (kind: (typeof kinds)[number]): number => kinds.filter((each) => each === kind).length;
  const figures = changes.flatMap(({ before, after }) => changedFigure(after ?? before) ?? []);
  if (figures.length === 0) return null;
  const matters = verdicts.length > 0 || changes.some(({ key }) => judged.has(key.indicator));
  return {
    kind: 'changes',
    importance: matters ? IMPORTANCE.changes : IMPORTANCE.sideNews,
    since,
    created: count('created'),
    revised: count('revised'),
    withdrawn: count('withdrawn'),
    subjects: [...new Set(changes.map(({ key }) => key.indicator))],
    example: changes.map(revisionOf).find((revision) => revision !== null) ?? null,
    verdicts,
    figures,
  };
}

/** A change may be to "missing": the figure told is then the one that was there. */
function changedFigure(reading: ReadingChange['after']): FigureUsed | null {
  if (reading === null || reading.value === null) return null;
  const { id, indicator, area, period, source, boundaries, value, status, quality, bound } = reading;
  const figure = { indicator, area, period, source, boundaries, value, status, quality, bound };
  return { ...figure, observation: id, parts: [id], derivation: 'reported' };
}

function revisionOf(change: ReadingChange): ChangesFinding['example'] {
  const [before, after] = [changedFigure(change.before), changedFigure(change.after)];
  if (before === null || after === null || before.value === after.value) return null;
  return { before, after };
}
