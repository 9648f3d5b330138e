import type { JudgedTarget } from '@kts/contract';
import { isRank } from '@kts/domain';
import type { Telling } from './words.ts';

type TargetValue = Pick<JudgedTarget, 'comparator' | 'value' | 'valueMax'>;

/** A target's value, as it is spoken: "ít nhất 15 %"; "trong nhóm 80" for a place. */
export function targetValueText({ t, format, indicator }: Telling, target: TargetValue): string {
  const value = format.promised(indicator, target.value);
  switch (target.comparator) {
    case '>=':
      return t('targetAtLeast', { value });
    case '<=':
      return t(isRank(indicator) ? 'targetWithin' : 'targetAtMost', { value });
    case '=':
      return t('targetEqual', { value });
    case '~':
      return t('targetAbout', { value });
    case 'range':
      return t('targetRange', {
        value: format.trimmed(target.value, indicator.decimals),
        valueMax: format.promised(indicator, target.valueMax ?? target.value),
      });
  }
}

/** With its deadline: "ít nhất 15 % vào năm 2025". */
export const targetText = (telling: Telling, target: TargetValue & Pick<JudgedTarget, 'period'>): string =>
  telling.t('targetBy', {
    promise: targetValueText(telling, target),
    period: telling.format.periodInText(target.period),
  });

/** "còn thiếu 6,41 điểm %"; null without a reading. */
export function gapText({ t, format, indicator }: Telling, gap: number | null): string | null {
  if (gap === null) return null;
  if (gap === 0) return t('gapNone');
  return t(gap > 0 ? 'gapShort' : 'gapExceeds', { distance: format.distance(indicator, gap) });
}
