import type { RegisteredTarget } from '@kts/contract';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';

const SIGNS = { '>=': '≥ ', '<=': '≤ ', '=': '', '~': '~ ', range: '' } as const;

/** "≥ 15 %", "50–60 %": as short as a table needs it. */
export function useTargetValue(): (target: RegisteredTarget | null) => string {
  const format = useFormat();
  const { indicators } = useCatalog();
  return (target) => {
    const indicator = target === null ? undefined : indicators.get(target.indicator);
    if (target === null || indicator === undefined) return '';
    const { comparator, value, valueMax } = target;
    if (valueMax === null) return SIGNS[comparator] + format.targetValue(indicator, value);
    return `${format.trimmed(value, indicator.decimals)}–${format.targetValue(indicator, valueMax)}`;
  };
}
