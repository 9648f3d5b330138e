import type { TableRow } from '../formats/table.ts';
import type { DraftRead } from './drafts.ts';
import { bare, tidy } from './fold.ts';
import { PLAN } from './heading-text.ts';
import { question } from '@kts/domain';

/** Offices whose names hold a word of plans: "Sở Kế hoạch và Đầu tư", "Sở KH&CN"; and numbers of papers. */
const OFFICES = /(?:ke hoach|kh) ?(?:va|&) ?\p{L}+|\d+ ?\/ ?kh(?!\p{L})\S*|kh ?-ubnd/gu;
/** What was done about a plan, or the paper that a table goes with, is no plan. */
const OF_RESULTS =
  /thuc hien|ket qua|tinh hinh|bao cao|so voi|hoan thanh|danh gia|kem theo|can cu|thuc te|so lieu|nguon/;
const FORECAST = /(?<!\p{L})du bao(?!\p{L})/u;

const isOfPlan = (title: string): boolean => {
  const plain = bare(title).replace(OFFICES, ' ');
  return (PLAN.test(plain) || FORECAST.test(plain)) && !OF_RESULTS.test(plain);
};

export const PLAN_TITLE_QUESTION = 'plan-title';

/** Figures below "Kế hoạch năm 2024" or "Dự báo năm 2026" are stored only once a person says that they are of what was. */
export function askPlanTitle(
  read: DraftRead,
  titles: readonly TableRow[],
  answers: ReadonlyMap<string, string>,
): DraftRead {
  const row = titles.find(({ cells }) => cells.some(isOfPlan));
  const [first] = read.drafts;
  if (row === undefined || first === undefined || answers.get(PLAN_TITLE_QUESTION) === 'actual') return read;
  const title = tidy(row.cells.find(isOfPlan) ?? '').slice(0, 120);
  const asked = question(
    {
      id: PLAN_TITLE_QUESTION,
      about: 'status',
      params: { reason: 'title-of-plan', title },
      options: [{ value: 'actual', params: { reason: 'actual-figures' } }],
    },
    { line: row.line },
  );
  return {
    ...read,
    drafts: [],
    waiting: read.waiting + read.drafts.length,
    questions: [...read.questions, asked],
  };
}
