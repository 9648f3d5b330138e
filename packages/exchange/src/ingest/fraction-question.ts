import type { Draft } from './drafts.ts';
import type { Question } from './import-plan.ts';
import type { Settled } from './settle-numbers.ts';
import { shiftDecimal } from './number.ts';
import { columnLetter } from '../formats/table.ts';

/**
 * Shares that all lie between 0 and 1 may be fractions: 0,0859 for 8,59 %. Nothing but a person can tell,
 * unless the file itself writes the per cent sign or its unit.
 */
export function askFractions(
  drafts: readonly Draft[],
  settled: Settled[],
  answers: ReadonlyMap<string, string>,
): { settled: Settled[]; questions: Question[] } {
  const groups = new Map<string, number[]>();
  const cleared = new Set<string>();
  drafts.forEach((draft, index) => {
    const number = settled[index];
    if (draft.indicator.unit !== '%' || (draft.indicator.min ?? -1) < 0 || cleared.has(draft.indicator.code))
      return;
    if (number?.kind !== 'value' || number.value === 0) return;
    const { code } = draft.indicator;
    if (number.value >= 1 || draft.exponent !== 0 || (draft.number.kind === 'value' && draft.number.percent))
      cleared.add(code);
    else groups.set(code, [...(groups.get(code) ?? []), index]);
  });
  const result = [...settled];
  const questions: Question[] = [];
  for (const [code, indexes] of groups) {
    const first = drafts[indexes[0] ?? -1];
    if (cleared.has(code) || first === undefined) continue;
    const answer = answers.get(`fraction:${code}`);
    if (answer === undefined) questions.push(fractionQuestion(first));
    for (const index of indexes) result[index] = answered(settled[index], answer);
  }
  return { settled: result, questions };
}

function answered(number: Settled | undefined, answer: string | undefined): Settled {
  if (number?.kind !== 'value') return number ?? { kind: 'missing', marked: true };
  if (answer === undefined) return { kind: 'waiting' };
  return answer === 'fraction' ? { kind: 'value', value: shiftDecimal(number.value, 2) } : number;
}

const fractionQuestion = ({ indicator, line, column, text }: Draft): Question => ({
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
