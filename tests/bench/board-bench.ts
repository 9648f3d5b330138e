// How long the board takes until its figures can be read, at a quarter of the CPU's speed, and what its answer
// costs the server. Run by `npm run bench`; `npm run bench:board` runs it alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { markWhenReadable, readableAt } from '../support/readable.ts';
import { serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';

const RUNS = 7;
const MOST_MS = 1500;
const MOST_KB = 190;
const bounds = new TimeBounds();

const folder = mkdtempSync(join(tmpdir(), 'kts-bench-'));
// In a process of its own: what the one who asks does is no cost of the answer.
const server = await serverProcess(folder, 'figures');
const origin = server.address;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath()),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const { check } = bounds;
const { cold, cached } = await answerTimes(origin);
check('board, its answer when nothing is kept', `${cold.toFixed(1)} ms, at most 50`, cold <= 50);
check('  and when the revision is the same', `${cached.toFixed(1)} ms, at most 2`, cached <= 2);
for (const [name, throttle] of [
  ['at full speed', 1],
  ['at a quarter', 4],
] as const) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await visit(browser, throttle));
  const sorted = runs.map(({ readable }) => readable).toSorted((one, other) => one - other);
  const [best = 0, median = 0, worst = 0] = [sorted[0], sorted[Math.floor(RUNS / 2)], sorted.at(-1)];
  const busy = runs.map((run) => run.busy).toSorted((one, other) => one - other)[Math.floor(RUNS / 2)];
  // `busy`: the main thread's own time, which other programs on the machine do not lengthen.
  check(
    `board readable, CPU ${name}`,
    `${median} ms (${best}–${worst}, busy ${busy}), at most ${MOST_MS}`,
    median <= MOST_MS,
  );
  const { scripts = 0, count } = runs[0] ?? {};
  check('  scripts until then', `${scripts} KB in ${count}, at most ${MOST_KB}`, scripts <= MOST_KB);
}
await browser.close();
server.child.kill('SIGTERM');
await server.ended;
rmSync(folder, { recursive: true });
bounds.end();

/** Milliseconds of the first answer of its kind, and of the middle one of those after it. */
async function answerTimes(origin: string): Promise<{ cold: number; cached: number }> {
  const timeOf = async (area: string): Promise<number> => {
    const began = performance.now();
    const answer = await fetch(`${origin}/api/v1/areas/${area}/targets`);
    await answer.arrayBuffer();
    return performance.now() - began;
  };
  // The program warm, the answer not: another area's has been made already.
  for (const area of ['vn', 'ha-noi', 'ben-tre']) await timeOf(area);
  const cold = await timeOf('tien-giang');
  const again = [];
  for (let turn = 0; turn < 101; turn += 1) again.push(await timeOf('tien-giang'));
  return { cold, cached: again.toSorted((one, other) => one - other)[50] ?? Number.NaN };
}

/** One cold visit: milliseconds until the figures stand, and the scripts that had come by then. */
async function visit(from: Browser, throttle: number) {
  const context = await from.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(markWhenReadable, ['15 %', '0,4856']);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/?area=tien-giang`, { waitUntil: 'commit' });
  const { at: readable, scripts } = await readableAt(page);
  const { metrics } = await session.send('Performance.getMetrics');
  const busy = metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
  await context.close();
  return {
    readable: Math.round(readable),
    busy: Math.round(busy * 1000),
    scripts: Math.round(scripts.reduce((total, one) => total + one, 0) / 102.4) / 10,
    count: scripts.length,
  };
}
