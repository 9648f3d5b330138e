import type { ImportPlan } from '@kts/exchange';
import type { Table } from './table-world.ts';

type Question = ImportPlan['questions'][number];

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The statuses that this person says. */
export const SAID = { unmarked: 'A', marked: 'P' } as const;

/** What a person answers who knows what the table means; undefined where they would have to mend the file. */
export function truthfulAnswer(table: Table, question: Question): string | undefined {
  const offered = (wanted: string): string | undefined =>
    question.options.find(({ value }) => value === wanted)?.value;
  const { settings, source } = table;
  if (question.about === 'status')
    return offered(question.id.startsWith('mark') ? SAID.marked : (settings.status ?? SAID.unmarked));
  if (question.about === 'source') return offered(source);
  const { options: _, ...said } = question;
  const asked = folded(JSON.stringify(said));
  const isOther = [...table.others].some((text) => asked.includes(folded(text)));
  return isOther ? offered('ignore') : (offered('label') ?? offered('ignore'));
}
