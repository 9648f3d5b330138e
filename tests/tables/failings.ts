import type { ImportPlan } from '@kts/exchange';
import { answeredThrough } from './answer-walk.ts';
import { judge, planOfTable } from './judge.ts';
import type { Table } from './table-world.ts';
import { SAID, truthfulAnswer } from './truthful.ts';

const kindOfWrong = (text = ''): string => text.replace(/^.*\]: /, '').replace(/be [\d.e-]+$/, 'be another');
const codesOf = ({ issues, questions }: ImportPlan): string =>
  [
    ...new Set(
      [...issues.filter(({ severity }) => severity === 'error'), ...questions].map(({ code }) => code),
    ),
  ].join(' ');

/** True when the table itself leaves open what only a person can say: its status, a mark, parts of a whole. */
const mustAsk = ({ settings, meant, others }: Table): boolean =>
  others.size > 0 ||
  [...meant.values()].some(
    ({ status }) => status === '?' || (status === null && settings.status === undefined),
  );

/** What went wrong with a table when nothing was answered, in words that tables alike share; null: nothing. */
export async function failingOf(table: Table): Promise<string | null> {
  const plan = await planOfTable(table);
  const { wrong, lost } = judge(table, plan);
  const place = table.noise?.place ?? `clean ${table.form}`;
  if (wrong.length > 0) return `WRONG ${place}: ${kindOfWrong(wrong[0])}`;
  if (table.noise === null && !mustAsk(table) && plan.state !== 'ready')
    return `NOT READ ${table.form}: ${codesOf(plan)}`;
  return lost.length > 0 ? `LOST ${place}` : null;
}

/** As {@link failingOf}, when every question is answered by who knows what the table means. */
export async function failingWhenAnswered(table: Table): Promise<string | null> {
  const { plan, again } = await answeredThrough(
    (answers) => planOfTable(table, answers),
    (question) => truthfulAnswer(table, question),
  );
  const place = `${table.noise?.place ?? 'clean'} ${table.form}`;
  if (again.length > 0) return `ASKED AGAIN ${place}`;
  if (plan.state !== 'ready') return `${plan.state} WHEN ANSWERED ${place}: ${codesOf(plan)}`;
  const { wrong, lost } = judge(table, plan, SAID);
  if (wrong.length > 0) return `WRONG WHEN ANSWERED ${place}: ${kindOfWrong(wrong[0])}`;
  return lost.length > 0 ? `LOST WHEN ANSWERED ${place}` : null;
}
