import { type Asked, type Indicator, namedOf, namedUnit } from '@kts/domain';
import { shiftDecimal } from '@kts/words/reading/number';
import { isWithinBounds } from '../check/bounds.ts';
import type { Draft } from '../drafts.ts';

/** Figures on another scale than their indicator's, if all of them are: 0,0859 for 8,59 %, 51,23 for 0,5123. */
export type Scale = {
  readonly id: string;
  readonly isOf: (indicator: Indicator) => boolean;
  /** True when a figure may be on this scale; one that cannot be clears all. */
  readonly mayBe: (value: number, draft: Draft) => boolean;
  /** What at least one of them must show; without it nothing is asked. */
  readonly shows?: (value: number, draft: Draft) => boolean;
  readonly ask: (indicator: Indicator, text: string) => Pick<Asked, 'params' | 'options'>;
};

const isShare = ({ unitKind }: Indicator): boolean => unitKind === 'share';
const isIndex = ({ unitKind, max }: Indicator): boolean => unitKind === 'index' && max === 1;
const hasPercent = ({ number }: Draft): boolean => number.kind === 'value' && number.percent;
/** Below this a figure beyond the range is a slip ("1,5"), not an index in per cent. */
const LEAST_PERCENT = 5;

export const SCALES: readonly Scale[] = [
  {
    id: 'fraction',
    isOf: isShare,
    mayBe: (value, draft) => value < 1 && draft.unit.exponent === 0 && !hasPercent(draft),
    ask: (indicator, text) => ({
      params: { reason: 'scale-of-share', indicator: namedOf(indicator), text },
      options: [
        { value: 'fraction', params: { reason: 'fraction-of-one' } },
        { value: 'percent', params: { reason: 'per-cent' } },
      ],
    }),
  },
  {
    id: 'index',
    isOf: isIndex,
    mayBe: (value, { unit }) => value > LEAST_PERCENT && value <= 1000 && unit.exponent === 0,
    ask: (indicator, text) => ({
      params: { reason: 'scale-of-index', indicator: namedOf(indicator), unit: namedUnit(indicator), text },
      options: [
        { value: 'percent', params: { reason: 'index-of-100' } },
        { value: 'thousand', params: { reason: 'index-of-1000' } },
        { value: 'keep', params: { reason: 'other-scale' } },
      ],
    }),
  },
  {
    // 1785,2 for a population of 1.785.200: no unit is said, and the figures are too small.
    id: 'count',
    isOf: ({ unitKind, integer }) => unitKind === 'count' && integer,
    mayBe: (value, draft) =>
      draft.unit.text === '' &&
      Number.isInteger(shiftDecimal(value, 3)) &&
      isWithinBounds(value * 1000, draft),
    shows: (value, draft) => !isWithinBounds(value, draft),
    ask: (indicator, text) => ({
      params: { reason: 'scale-of-count', indicator: namedOf(indicator), unit: namedUnit(indicator), text },
      options: [
        { value: 'thousand', params: { reason: 'in-thousands', unit: namedUnit(indicator) } },
        { value: 'keep', params: { reason: 'in-units', unit: namedUnit(indicator) } },
      ],
    }),
  },
];

/** What an answer multiplies figures by, as a power of ten; by scale and answer. */
export const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ['fraction:fraction', 2],
  ['index:percent', -2],
  ['index:thousand', -3],
  ['count:thousand', 3],
]);
