// Makes so many tables and compares what would be stored with what they mean:
// node tests/tables/run.ts [COUNT] [SEED] [office] [show]
import type { ImportPlan } from '@kts/exchange';
import { sayIssue, sayQuestion } from '@kts/words';
import { judge, planOfTable } from './judge.ts';
import { smallest } from './smallest.ts';
import { anyTable, officeTable, type Table } from './table-world.ts';

const [count = 1000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2, 4).map(Number);
const make = process.argv.includes('office') ? officeTable : anyTable;
const show = process.argv.includes('show');
console.log(`seed ${seed}, ${count} tables`);

type Kind = { times: number; readonly seeds: number[] };
const kinds = new Map<string, Kind>();
const states = new Map<string, number>();

/** What went wrong, in words that tables alike share. */
function kindOf(table: Table, plan: ImportPlan): string | null {
  const { wrong, lost } = judge(table, plan);
  const place = table.noise?.place ?? 'clean';
  const reason = wrong[0]?.replace(/^.*\]: /, '').replace(/be [\d.e-]+$/, 'be another');
  if (reason !== undefined) return `WRONG ${place}${place === 'clean' ? ` ${table.form}` : ''}: ${reason}`;
  if (table.noise === null && plan.state !== 'ready')
    return `NOT READ ${table.form}: ${[...new Set([...plan.issues.filter(({ severity }) => severity === 'error'), ...plan.questions].map(({ code }) => code))].join(' ')}`;
  return lost.length > 0 ? `LOST ${place} ${table.form}` : null;
}

const kindMade = async (table: Table): Promise<string | null> => kindOf(table, await planOfTable(table));

for (let at = seed; at < seed + count; at += 1) {
  const table = await make(at);
  const plan = await planOfTable(table);
  states.set(
    `${table.noise === null ? 'clean' : 'noisy'} ${plan.state}`,
    (states.get(`${table.noise === null ? 'clean' : 'noisy'} ${plan.state}`) ?? 0) + 1,
  );
  const kind = kindOf(table, plan);
  if (kind === null) continue;
  const known = kinds.get(kind) ?? { times: 0, seeds: [] };
  known.times += 1;
  known.seeds.push(at);
  kinds.set(kind, known);
}
console.log(states);
for (const [kind, { times, seeds }] of [...kinds].toSorted((a, b) => b[1].times - a[1].times)) {
  console.log(`\n${times} ${kind} (seeds ${seeds.slice(0, 4).join(' ')})`);
  if (show) for (const example of seeds.slice(0, 2)) await showSmallest(example, kind);
}

async function showSmallest(example: number, kind: string): Promise<void> {
  const table = await smallest(make, await make(example), async (made) => (await kindMade(made)) === kind);
  const plan = await planOfTable(table);
  console.log(
    `--- seed ${example}, ${table.form}, ${JSON.stringify(table.noise)}, settings ${JSON.stringify(table.settings)}, source ${table.source}`,
  );
  console.log(table.texts.map((row) => row.join(';')).join('\n'));
  const verdict = judge(table, plan);
  console.log(`→ ${plan.state}; ${[...verdict.wrong, ...verdict.lost].slice(0, 3).join(' · ')}`);
  for (const { code, line, column, found, params } of plan.issues
    .filter(({ severity }) => severity === 'error')
    .slice(0, 2))
    console.log(`  ${code} ${line}${column} «${found}» ${sayIssue('en', params).message}`);
  for (const { id, params } of plan.questions.slice(0, 2))
    console.log(`  ? ${id} ${sayQuestion('en', params)}`);
}
