// Makes so many tables and compares what would be stored with what they mean:
// node tests/tables/run.ts [COUNT] [SEED] [office] [answered] [show | wrong]
import { sayIssue, sayQuestion } from '@kts/words';
import { failingOf, failingWhenAnswered } from './failings.ts';
import { judge, planOfTable } from './judge.ts';
import { smallest } from './smallest.ts';
import { anyTable, officeTable } from './table-world.ts';

const [count = 1000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2, 4).map(Number);
const wants = (word: string): boolean => process.argv.includes(word);
const make = wants('office') ? officeTable : anyTable;
const failing = wants('answered') ? failingWhenAnswered : failingOf;
console.log(`seed ${seed}, ${count} tables`);

const states = new Map<string, number>();
const kinds = new Map<string, number[]>();
for (let at = seed; at < seed + count; at += 1) {
  const table = await make(at);
  const state = `${table.noise === null ? 'clean' : 'noisy'} ${(await planOfTable(table)).state}`;
  states.set(state, (states.get(state) ?? 0) + 1);
  const kind = await failing(table);
  if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), at]);
}
console.log(states);
for (const [kind, seeds] of [...kinds].toSorted((a, b) => b[1].length - a[1].length)) {
  console.log(`\n${seeds.length} ${kind} (seeds ${seeds.slice(0, 4).join(' ')})`);
  if (wants('show') || (wants('wrong') && kind.startsWith('WRONG')))
    for (const example of seeds.slice(0, 2)) await showSmallest(example, kind);
}

/** The smallest table that fails in the same way, and what became of it. */
async function showSmallest(example: number, kind: string): Promise<void> {
  const table = await smallest(make, await make(example), async (made) => (await failing(made)) === kind);
  const { noise, settings, source, form, texts } = table;
  console.log(`--- seed ${example}, ${form}, ${JSON.stringify({ noise, settings, source })}`);
  console.log(texts.map((row) => row.join(';')).join('\n'));
  const plan = await planOfTable(table);
  const { wrong, lost } = judge(table, plan);
  console.log(`→ ${plan.state} ${[...wrong, ...lost].slice(0, 3).join(' · ')}`);
  const errors = plan.issues.filter(({ severity }) => severity === 'error');
  for (const { code, line, column, found, params } of errors.slice(0, 2))
    console.log(`  ! ${code} ${line}${column} «${found}» ${sayIssue('en', params).message}`);
  for (const { id, params, options } of plan.questions.slice(0, 3))
    console.log(
      `  ? ${id}: ${sayQuestion('en', params)} ${options
        .slice(0, 8)
        .map(({ value }) => value)
        .join(' | ')}`,
    );
}
