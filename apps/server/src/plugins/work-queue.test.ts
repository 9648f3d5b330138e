import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { RequestProblem } from './problems.ts';
import { workAllowances } from './work-allowances.ts';
import { workQueue } from './work-queue.ts';

const fixed = { perMinute: 1000, waiting: 3, clock: () => 0 };
const settled = (all: readonly Promise<unknown>[]) =>
  Promise.all(all.map((each) => each.then(String, (error: unknown) => String((error as Error).message))));

describe('a line of work', () => {
  test('clients take turns, however much one of them wants', async () => {
    const queue = workQueue({ ...fixed, waiting: 10 });
    const done: string[] = [];
    const ask = (client: string, key: string) =>
      queue.run({ client, key, work: async () => done.push(`${client}${key}`) });
    await Promise.all([
      ask('a', '1'),
      ask('a', '2'),
      ask('a', '3'),
      ask('b', '1'),
      ask('c', '1'),
      ask('b', '2'),
    ]);
    expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  test('whatever else has come is heard between two pieces', async () => {
    const queue = workQueue(fixed);
    const done: string[] = [];
    const ask = (key: string) => queue.run({ client: 'a', key, work: async () => done.push(key) });
    const all = [ask('1'), ask('2'), ask('3')];
    const others = (async () => {
      for (let round = 0; round < 3; round += 1) {
        await nextRound();
        done.push('other');
      }
    })();
    await Promise.all([...all, others]);
    expect(done.toString()).toMatch(/^(?:other,1|1,other),(?:other,2|2,other),(?:other,3|3,other)$/);
  });

  test('a client who has too much waiting is refused with a word to wait; another is not', async () => {
    const queue = workQueue(fixed);
    const ask = (client: string, key: string) => queue.run({ client, key, work: async () => key });
    const all = ['1', '2', '3', '4', '5'].map((key) => ask('a', key));
    expect(await settled([...all, ask('b', '1')])).toEqual([
      '1',
      '2',
      '3',
      '429 too-much-work 1',
      '429 too-much-work 1',
      '1',
    ]);
  });

  test('the same again waits for the first, and takes no place', async () => {
    const queue = workQueue(fixed);
    let made = 0;
    const ask = () => queue.run({ client: 'a', key: 'same', work: async () => (made += 1) });
    expect(await Promise.all(Array.from({ length: 500 }, ask))).toEqual(Array(500).fill(1));
    expect(await ask()).toBe(2);
  });

  test('a failure is told to who asked, and the line goes on', async () => {
    const queue = workQueue(fixed);
    const failing = async (): Promise<string> => {
      throw new Error('broken');
    };
    const ask = (key: string, work: () => Promise<string>) => queue.run({ client: 'a', key, work });
    expect(await settled([ask('1', failing), ask('2', async () => 'well')])).toEqual(['broken', 'well']);
  });

  test('who has used up the allowance waits until some of it comes back, while others go on', async () => {
    let now = 0;
    const queue = workQueue({ perMinute: 2, waiting: 3, clock: () => now });
    const done: string[] = [];
    const ask = (client: string, key: string) =>
      queue.run({ client, key, work: async () => done.push(`${client}${key}`) });
    await Promise.all([ask('a', '1'), ask('a', '2')]);
    const third = ask('a', '3');
    await ask('b', '1');
    now = 29_000;
    await ask('b', '2');
    expect(done).toEqual(['a1', 'a2', 'b1', 'b2']);
    now = 30_000;
    await third;
    expect(done.at(-1)).toBe('a3');
  });

  test('the word to wait is for as long as all that waits will take', async () => {
    const queue = workQueue({ perMinute: 2, waiting: 1, clock: () => 0 });
    const ask = (key: string) => queue.run({ client: 'a', key, work: async () => key });
    await ask('1');
    await ask('2');
    const waits = ask('3');
    // One waits before it: two come back within a minute.
    expect(await settled([ask('4')])).toEqual(['429 too-much-work 60']);
    queue.close();
    expect(await settled([waits])).toEqual(['503 unavailable ']);
  });

  test('a wrong address takes nothing of the allowance', async () => {
    const queue = workQueue({ perMinute: 1, waiting: 3, clock: () => 0 });
    const wrong = async (): Promise<string> => {
      throw new RequestProblem(404, 'no-area', 'x');
    };
    for (const key of ['1', '2', '3'])
      expect(await settled([queue.run({ client: 'a', key, work: wrong })])).toEqual(['404 no-area x']);
    expect(await queue.run({ client: 'a', key: '4', work: async () => 'well' })).toBe('well');
  });

  test('once closed it refuses what waits and what comes', async () => {
    const queue = workQueue(fixed);
    const waits = queue.run({ client: 'a', key: '1', work: async () => 'never' });
    queue.close();
    expect(await settled([waits])).toEqual(['503 unavailable ']);
    expect(() => queue.run({ client: 'a', key: '2', work: async () => 'never' })).toThrow('503');
  });
});

describe('allowances', () => {
  test('so many at once, and as many again within a minute, evenly', () => {
    let now = 0;
    const { take } = workAllowances(60, () => now);
    const taken = (): number => {
      let count = 0;
      while (take('a')) count += 1;
      return count;
    };
    expect(taken()).toBe(60);
    now += 10_000;
    expect(taken()).toBe(10);
    now += 3_600_000;
    expect(taken()).toBe(60);
  });

  test('a clock that is set back gives nothing and takes nothing', () => {
    let now = 1_000_000;
    const { take } = workAllowances(2, () => now);
    expect([take('a'), take('a')]).toEqual([true, true]);
    now = 0;
    expect(take('a')).toBe(false);
    now = 30_000;
    expect([take('a'), take('a')]).toEqual([true, false]);
  });
});
