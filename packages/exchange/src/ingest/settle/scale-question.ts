import type { Asked, Indicator, Question } from '@kts/domain';
import { boundsIn, isInRange, namedOf, namedUnit, question } from '@kts/domain';
import { columnLetter } from '../../formats/table.ts';
import type { Draft } from '../drafts.ts';
import { shiftDecimal } from '@kts/words/reading/number';
import type { Settled } from './settle-numbers.ts';
import { valueAt } from '../slots.ts';

type Settlement = { readonly settled: readonly Settled[]; readonly questions: readonly Question[] };

/** Figures on another scale than their indicator's, if all of them are: 0,0859 for 8,59 %, 51,23 for 0,5123. */
type Scale = {
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

const SCALES: readonly Scale[] = [
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

/** Whether a figure lies within what one area can have. */
export function isWithinBounds(value: number, { slot, area }: Pick<Draft, 'slot' | 'area'>): boolean {
  return isInRange(boundsIn(slot.indicator, area.level, slot.period), value);
}

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ['fraction:fraction', 2],
  ['index:percent', -2],
  ['index:thousand', -3],
  ['count:thousand', 3],
]);

/** Asks where all figures of an indicator may be on another scale: nothing but a person can tell. */
export function askScales(
  drafts: readonly Draft[],
  settled: readonly Settled[],
  answers: ReadonlyMap<string, string>,
): Settlement {
  const result = [...settled];
  const questions: Question[] = [];
  for (const scale of SCALES) {
    for (const [indicator, indexes] of onScale(scale, drafts, settled)) {
      const id = `${scale.id}:${indicator.code}`;
      const answer = answers.get(id);
      if (answer === undefined) questions.push(...questionOf(id, scale, drafts[indexes[0] ?? -1]));
      for (const index of indexes) result[index] = answered(settled[index], scale.id, answer);
    }
  }
  return { settled: result, questions };
}

/** Places of the figures of every indicator of which all may be on a scale. */
function onScale(
  { isOf, mayBe, shows = () => true }: Scale,
  drafts: readonly Draft[],
  settled: readonly Settled[],
): Map<Indicator, number[]> {
  const groups = new Map<Indicator, number[]>();
  const cleared = new Set<Indicator>();
  const shown = new Set<Indicator>();
  for (const [index, draft] of drafts.entries()) {
    const { indicator } = draft.slot;
    const number = settled[index];
    if (cleared.has(indicator) || number?.kind !== 'value' || number.value === 0) continue;
    if (!isOf(indicator) || !mayBe(number.value, draft)) {
      cleared.add(indicator);
      continue;
    }
    valueAt(groups, indicator, () => []).push(index);
    if (shows(number.value, draft)) shown.add(indicator);
  }
  for (const indicator of groups.keys())
    if (cleared.has(indicator) || !shown.has(indicator)) groups.delete(indicator);
  return groups;
}

function answered(number: Settled | undefined, scale: string, answer: string | undefined): Settled {
  if (number?.kind !== 'value') return number ?? { kind: 'missing', marked: true };
  if (answer === undefined) return { kind: 'waiting' };
  const exponent = EXPONENTS.get(`${scale}:${answer}`) ?? 0;
  return exponent === 0 ? number : { kind: 'value', value: shiftDecimal(number.value, exponent) };
}

function questionOf(id: string, scale: Scale, first: Draft | undefined): Question[] {
  if (first === undefined) return [];
  const { slot, line, text } = first;
  const column = columnLetter(first.column);
  const asked = scale.ask(slot.indicator, text.trim());
  return [question({ id, about: 'unit', ...asked }, { line, column })];
}
