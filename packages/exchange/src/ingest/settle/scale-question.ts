import { type Indicator, type Question, question } from '@kts/domain';
import { columnLetter } from '../../formats/table.ts';
import type { Draft } from '../drafts.ts';
import { shiftDecimal } from '@kts/words/reading/number';
import { EXPONENTS, type Scale, SCALES } from './scales.ts';
import type { Settled } from './settle-numbers.ts';
import { valueAt } from '../slots.ts';

type Settlement = { readonly settled: readonly Settled[]; readonly questions: readonly Question[] };

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
