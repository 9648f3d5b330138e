import type { Indicator } from '@kts/domain';
import { columnLetter } from '../formats/table.ts';
import type { Draft } from './drafts.ts';
import type { Question } from './import-plan.ts';
import { shiftDecimal } from './number.ts';
import type { Settled } from './settle-numbers.ts';
import { valueAt } from './slots.ts';

type Asked = { readonly settled: readonly Settled[]; readonly questions: readonly Question[] };

/**
 * Shares that all lie between 0 and 1 may be fractions: 0,0859 for 8,59 %. Nothing but a person can tell,
 * unless the file itself writes the per cent sign or its unit.
 */
export function askFractions(
  drafts: readonly Draft[],
  settled: readonly Settled[],
  answers: ReadonlyMap<string, string>,
): Asked {
  const groups = fractionsIn(drafts, settled);
  if (groups.size === 0) return { settled, questions: [] };
  const result = [...settled];
  const questions: Question[] = [];
  for (const [{ code }, indexes] of groups) {
    const answer = answers.get(`fraction:${code}`);
    const first = drafts[indexes[0] ?? -1];
    if (answer === undefined && first !== undefined) questions.push(fractionQuestion(first));
    for (const index of indexes) result[index] = answered(settled[index], answer);
  }
  return { settled: result, questions };
}

/** Places of the figures of every indicator whose shares are all less than 1. */
function fractionsIn(drafts: readonly Draft[], settled: readonly Settled[]): Map<Indicator, number[]> {
  const groups = new Map<Indicator, number[]>();
  const cleared = new Set<Indicator>();
  drafts.forEach((draft, index) => {
    const { indicator } = draft.slot;
    const number = settled[index];
    if (number?.kind !== 'value' || number.value === 0 || cleared.has(indicator)) return;
    if (isNoFraction(draft, number.value)) cleared.add(indicator);
    else valueAt(groups, indicator, () => []).push(index);
  });
  for (const indicator of cleared) groups.delete(indicator);
  return groups;
}

const isNoFraction = ({ slot, unit, number }: Draft, value: number): boolean =>
  slot.indicator.unit !== '%' ||
  (slot.indicator.min ?? -1) < 0 ||
  value >= 1 ||
  unit.exponent !== 0 ||
  (number.kind === 'value' && number.percent);

function answered(number: Settled | undefined, answer: string | undefined): Settled {
  if (number?.kind !== 'value') return number ?? { kind: 'missing', marked: true };
  if (answer === undefined) return { kind: 'waiting' };
  return answer === 'fraction' ? { kind: 'value', value: shiftDecimal(number.value, 2) } : number;
}

const fractionQuestion = ({ slot: { indicator }, line, column, text }: Draft): Question => ({
  id: `fraction:${indicator.code}`,
  about: 'unit',
  code: 'unit-magnitude',
  text: `«${indicator.nameVi}» tính bằng %, nhưng mọi số đều nhỏ hơn 1 (như «${text}»). Số ghi theo phần trăm hay theo tỷ lệ 0–1?`,
  options: [
    { value: 'fraction', label: `Tỷ lệ 0–1: nhân với 100` },
    { value: 'percent', label: 'Phần trăm: giữ nguyên' },
  ],
  line,
  column: columnLetter(column),
});
