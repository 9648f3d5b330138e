import { type Comparator, isRank, type Period } from '@kts/domain';
import type { Telling } from './telling.ts';

type Value = {
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax: number | null;
};

/** A target's value, as it is spoken: "ít nhất 15 %"; "trong nhóm 80" for a place. */
export function sayTargetValue({ words, format, indicator }: Telling, target: Value): string {
  const value = format.targetValue(indicator, target.value);
  switch (target.comparator) {
    case '>=':
      return words.value.atLeast(value);
    case '<=':
      return isRank(indicator) ? words.value.among(value) : words.value.atMost(value);
    case '=':
      return words.value.equal(value);
    case '~':
      return words.value.about(value);
    case 'range':
      return words.value.range(
        format.trimmed(target.value, indicator.decimals),
        format.targetValue(indicator, target.valueMax ?? target.value),
      );
  }
}

/** With its deadline: "ít nhất 15 % vào năm 2025". */
export const sayTarget = (telling: Telling, target: Value & { readonly period: Period }): string =>
  telling.words.by(sayTargetValue(telling, target), telling.format.periodInText(target.period));

/** "còn thiếu 6,41 điểm %"; null without a reading. */
export function sayGap({ words, format, indicator }: Telling, gap: number | null): string | null {
  if (gap === null) return null;
  if (gap === 0) return words.gap.none;
  const distance = format.distance(indicator, gap);
  return gap > 0 ? words.gap.short(distance) : words.gap.beyond(distance);
}
