import type { JudgedTarget } from '@kts/contract';
import { countsOf, isOfPredecessor } from '@kts/domain';
import { formatFor, type Language, sayCounts, words } from '@kts/words';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { TWELVE_DAYS } from '../support/twelve-days.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

type Answer = {
  readonly items: readonly JudgedTarget[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly apart: { readonly predecessors: number; readonly dissolved: number };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const firstNumber = (text: string): number => Number(/\d+/.exec(text)?.[0]);

/** The numbers that a reader of the headline adds up. */
function headline(items: readonly JudgedTarget[], language: Language) {
  const telling = { words: words[language].targets, format: formatFor(language) };
  const { met, rest, apart } = sayCounts(telling, countsOf(items), 'targets');
  const [, first, total] = /^(\d+)(?:\/| of )(\d+)/.exec(met) ?? [null, 0, 0];
  return {
    total: Number(total),
    sum: Number(first) + sumOf(rest.map(firstNumber)),
    apart: sumOf([...(apart ?? '').matchAll(/\d+/g)].map(Number)),
  };
}

/** What does not agree in an answer; null when headline, parts and table say the same. */
function disagreement({ items, total, counts, apart }: Answer): string | null {
  const rows = items.filter((item) => !isOfPredecessor(item) && item.verdict !== 'area-dissolved');
  const said = (['vi', 'en'] as const).map((language) => headline(items, language));
  const parts = sumOf(Object.values(counts));
  const outside = apart.predecessors + apart.dissolved;
  if (items.length !== total) return `${items.length} of ${total} listed`;
  if (parts !== rows.length) return `parts ${parts}, rows ${rows.length}`;
  if (outside !== items.length - rows.length) return `apart ${outside} of ${items.length - rows.length}`;
  for (const [verdict, count] of Object.entries(counts))
    if (rows.filter((row) => row.verdict === verdict).length !== count) return `${verdict} is not ${count}`;
  for (const { total: of, sum, apart: told } of said)
    if (of !== rows.length || sum !== of || told !== outside) return `said ${sum} of ${of}, apart ${told}`;
  return null;
}

describe.each(TWELVE_DAYS)('on %s', (day) => {
  test('headline, parts and table of every area agree', async () => {
    const wrong: string[] = [];
    for (const { slug } of kts.codebook.areas) {
      const { status, body } = await kts.get(`/areas/${slug}/targets?asOf=${day}`);
      const found = status === 200 ? disagreement(body) : `answered ${status}`;
      if (found !== null) wrong.push(`${slug}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });

  test('over all areas the parts add up, and dissolved areas are apart', async () => {
    const { body } = await kts.get(`/targets?asOf=${day}`);
    const { items, total, counts, apart }: Answer = body;
    const ends = new Map(kts.codebook.areas.map(({ slug, validTo }) => [slug, validTo]));
    const gone = items.filter(({ area }) => (ends.get(area) ?? '9999') < day);
    expect(items.length).toBe(total);
    expect(sumOf(Object.values(counts)) + apart.dissolved).toBe(total);
    expect(apart).toEqual({ predecessors: 0, dissolved: gone.length });
  });
});

test('the briefing says the sum of the board', async () => {
  for (const area of ['vn', 'dong-thap-2025', 'quang-ninh', 'tien-giang']) {
    const { body: board } = await kts.get(`/areas/${area}/targets`);
    const { body: report } = await kts.get(`/reports/${area}`);
    const telling = { words: words.vi.targets, format: formatFor('vi') };
    const { met, rest, apart } = sayCounts(telling, countsOf(board.items), 'targets');
    expect(report.tally).toBe(
      [`${[met, ...rest].join('; ')}.`, ...(apart === null ? [] : [apart])].join(' '),
    );
  }
});
