import { isMoney, type PaceUnit, type Position, type YearReached } from '@kts/domain';
import { joinUnit } from '../numbers.ts';
import { risen } from '../units.ts';
import type { Telling } from './telling.ts';

/** A pace in units of the indicator: "+1,60 điểm %". Counts and places keep one decimal; up is positive for both. */
export const writePoints = ({ format, indicator }: Pick<Telling, 'format' | 'indicator'>, pace: number) =>
  joinUnit(format.signed(risen(indicator, pace), decimalsOf(indicator)), format.differenceUnit(indicator));

/** "+14,95 %". */
export const writePercent = ({ format }: Pick<Telling, 'format'>, pace: number): string =>
  joinUnit(format.signed(pace, 2), '%');

const decimalsOf = ({ decimals }: Telling['indicator']): number => Math.max(1, decimals);

type Pace = {
  /** What is missing: nothing is said of a pace to what is met already. */
  readonly gap: number | null;
  readonly needed: number | null;
  readonly actual: number | null;
  /** Of the last year alone; null where it is not known. */
  readonly lastYear?: number | null;
  /** Whether both are per cent of what there is, or differences in the indicator's unit. */
  readonly unit: PaceUnit;
};

/** "cần tăng 2,60 điểm %/năm, thực tế tăng 0,85 điểm %/năm: phải nhanh gấp 3,1 lần"; null where none is asked for. */
export function sayPace(telling: Telling, pace: Pace): string | null {
  const { gap, needed } = pace;
  if (needed === null || (gap !== null && gap <= 0)) return null;
  const said = sayNeeded(telling, { ...pace, needed });
  return isMoney(telling.indicator) ? `${said}; ${telling.words.pace.currentPrices}` : said;
}

function sayNeeded(telling: Telling, pace: Pace & { readonly needed: number }): string {
  const { needed, actual, unit, lastYear = null } = pace;
  const { words, format, indicator } = telling;
  const size = (pace: number): string =>
    unit === 'percent'
      ? format.percent(Math.abs(pace), 1)
      : joinUnit(format.number(Math.abs(pace), decimalsOf(indicator)), format.differenceUnit(indicator));
  const rises = (pace: number): boolean => risen(indicator, pace) > 0;
  const asked = words.pace.needed(size(needed), rises(needed));
  if (actual === null) return asked;
  const told = actual === 0 ? words.pace.still : words.pace.actual(size(actual), rises(actual));
  const lately =
    lastYear === 0
      ? words.pace.lastYearStill
      : words.pace.lastYear(size(lastYear ?? 0), rises(lastYear ?? 0));
  const beside = lastYear === null || size(lastYear) === size(actual) ? '' : ` (${lately})`;
  return `${asked}, ${told}${beside}${actual === 0 ? '' : against(telling, needed / actual)}`;
}

function against({ words, format }: Telling, times: number): string {
  if (times < 0) return `: ${words.pace.reverse}`;
  return times > 1 ? `: ${words.pace.faster(format.trimmed(times, 1))}` : `: ${words.pace.enough}`;
}

/** Both computations, because the choice can move the answer by years; null when there is no pace. */
export function sayYear({ words }: Pick<Telling, 'words'>, reached: YearReached | null): string | null {
  if (reached === null) return null;
  const { points, percent, reason } = reached;
  if (reason === 'wrong-way') return words.year.wrongWay;
  if (points !== null && percent !== null && points !== percent)
    return words.year.both(String(points), String(percent));
  const year = points ?? percent;
  return year === null ? null : words.year.one(String(year));
}

/** How far ahead of its path or behind it the latest figure stands. */
export function sayPosition(
  { words, format, indicator }: Telling,
  position: Pick<Position, 'value' | 'side'> | null,
): string | null {
  if (position === null) return null;
  if (position.side === 'on') return words.position.on;
  return words.position[position.side](format.distance(indicator, position.value));
}
