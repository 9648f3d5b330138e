// `npm run bench:board`: how long the board takes until its figures can be read, at a quarter of the CPU's speed.
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { testApp, WEB_ROOT } from '../support/app.ts';
import { markWhenReadable, readableAt } from '../support/readable.ts';

const RUNS = 7;
const GOAL = { seconds: 1.5, kilobytes: 190 };

const kts = await testApp({ webRoot: WEB_ROOT });
const origin = await kts.app.listen({ port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath()),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const rows = [];
for (const [name, throttle] of [
  ['as it is', 1],
  ['a quarter', 4],
] as const) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await visit(browser, throttle));
  const sorted = runs.map(({ readable }) => readable).toSorted((a, b) => a - b);
  const [best, median, worst] = [sorted[0], sorted[Math.floor(RUNS / 2)], sorted.at(-1)];
  const busy = runs.map((run) => run.busy).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
  // `busy`: the main thread's own time, which other programs on the machine do not lengthen.
  rows.push({ cpu: name, best, median, worst, busy, scriptsKB: runs[0]?.scripts, requests: runs[0]?.count });
}
console.table(rows);
console.log(`Goal: ${GOAL.seconds * 1000} ms at a quarter, ${GOAL.kilobytes} KB of brotli script.`);
await browser.close();
await kts.close();

/** One cold visit: milliseconds until the figures stand, and the scripts that had come by then. */
async function visit(from: Browser, throttle: number) {
  const context = await from.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(markWhenReadable, ['15 %', '0,4856']);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(origin, { waitUntil: 'commit' });
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
