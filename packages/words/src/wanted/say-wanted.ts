import {
  type Boundaries,
  type Comparator,
  type ObservationKey,
  type PaceUnit,
  type Period,
  periodEnd,
  provinceCount,
} from '@kts/domain';
import type { Format } from '../format.ts';
import { type MarkedFigure, writeMarkedFigure } from '../readings/figure-marks.ts';
import type { readings } from '../readings/vi.ts';
import type { targets } from '../targets/vi.ts';
import { sayPace } from '../targets/say-pace.ts';
import { sayGap, sayTarget } from '../targets/say-target.ts';
import type { Written } from '../units.ts';
import type { wantedWords } from './vi.ts';

/** What sentences about missing figures are made with. */
export type WantedTelling = {
  readonly words: {
    readonly wanted: typeof wantedWords;
    readonly targets: typeof targets;
    readonly readings: typeof readings;
  };
  readonly format: Format;
  /** The name of an indicator as the area has it. */
  readonly indicatorName: (code: string, area: string) => string;
  readonly areaName: (slug: string) => string;
};

type Set = {
  readonly indicator: string;
  readonly of: number;
  readonly missing: readonly string[];
};

/** A target that lacks a figure. */
type Needing = {
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax: number | null;
  readonly period: Period;
  readonly gap: number | null;
  /** A year, from the latest figure on. */
  readonly needed: Readonly<Record<PaceUnit, number | null>>;
  readonly decides: PaceUnit;
  /** The newest figure of the judged series; null without one. */
  readonly latest: (MarkedFigure & { readonly period: Period }) | null;
};

/** On whose boundaries the figure is: "34 tỉnh, thành phố". */
export const sayList = (
  { words, format }: Pick<WantedTelling, 'words' | 'format'>,
  boundaries: Boundaries | null,
): string =>
  boundaries === null ? words.wanted.country : words.wanted.list(format.number(provinceCount(boundaries)));

/** "tỷ trọng … của Đồng Tháp, năm 2025". */
export const sayWantedFigure = (
  { words, format, indicatorName, areaName }: WantedTelling,
  { indicator, area, period }: Pick<ObservationKey, 'indicator' | 'area' | 'period'>,
): string => words.wanted.figure(indicatorName(indicator, area), areaName(area), format.periodInText(period));

/** The figures each of which alone would do as well; null without any. */
export const sayInstead = (
  telling: WantedTelling,
  instead: readonly Pick<ObservationKey, 'indicator' | 'area' | 'period'>[],
): string | null =>
  instead.length === 0
    ? null
    : instead.map((each) => sayWantedFigure(telling, each)).join(` ${telling.words.wanted.or} `);

/** The scores of a whole list from which a place would follow, and how many are missing; null where there is none. */
export function saySetWanted(telling: WantedTelling, area: string, set: Set | null): string | null {
  if (set === null) return null;
  const { words, format, indicatorName } = telling;
  const whole = words.wanted.set(format.number(set.of), indicatorName(set.indicator, area));
  return `${whole} (${words.wanted.setMissing(format.number(set.missing.length))}).`;
}

/**
 * A target that lacks a figure, and what it needs from its latest one on: "ít nhất 15 % vào năm 2025";
 * "Số gần nhất: 9,21 % (năm 2024)", "còn thiếu 5,79 điểm %", "cần tăng 5,79 điểm %/năm".
 */
export function sayServed(
  { words, format }: Pick<WantedTelling, 'words' | 'format'>,
  indicator: Written,
  target: Needing,
): { readonly target: string; readonly needs: readonly string[] } {
  const telling = { words: words.targets, format, indicator };
  const { gap, needed, decides, latest } = target;
  const said = sayTarget(telling, target);
  if (latest === null) return { target: said, needs: [words.wanted.noLatest] };
  const printed = writeMarkedFigure({ words: words.readings, format, indicator }, latest);
  const unit = needed[decides] === null ? 'points' : decides;
  return {
    target: said,
    needs: [
      words.wanted.latest(printed, format.periodInText(latest.period)),
      periodEnd(latest.period) > periodEnd(target.period) ? null : sayGap(telling, gap),
      sayPace(telling, { gap, needed: needed[unit], actual: null, unit }),
    ].filter((part) => part !== null),
  };
}
