import type { Issue, IssueParams } from '@kts/domain';
import { excerpt, lineIssue } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import type { Constants } from './constants.ts';
import type { DraftRead } from './drafts.ts';
import { bare } from './fold.ts';
import type { Heading } from './header.ts';
import type { ImportSettings } from './import-request.ts';

/** Titles that make it doubtful what the figures of a long table are: refused rather than stored otherwise than meant. */
export function unclearTitles(
  table: Table,
  heading: Heading,
  { units }: Constants,
  given: ImportSettings,
  { drafts }: DraftRead,
): Issue[] {
  const titles = table.rows.slice(0, heading.at);
  const issues: Issue[] = [];
  if (units.length > 1 && given.unit === undefined && !heading.places.has('unit'))
    issues.push(titleIssue(table, titles[0], { reason: 'titles-name-units', units }));
  const otherPrices = titles.find(({ cells }) => cells.some((cell) => isOfOtherPrices(bare(cell))));
  if (otherPrices !== undefined && drafts.some(({ slot }) => slot.indicator.unitKind === 'amount'))
    issues.push(titleIssue(table, otherPrices, { reason: 'title-of-other-prices' }));
  const runningTotals = titles.find(({ cells }) => cells.some((cell) => /luy ke|cong don/.test(bare(cell))));
  const isOfPart = drafts.some(
    ({ slot }) => slot.indicator.accumulation === 'flow' && LATER.test(slot.period),
  );
  if (runningTotals !== undefined && isOfPart)
    issues.push(titleIssue(table, runningTotals, { reason: 'title-of-running-total' }));
  return issues;
}

/** Periods that do not begin with the year: what ran up from January is not theirs. */
const LATER = /-(?:Q[234]|S2|0[2-9]|1[0-2])$/;

const isOfOtherPrices = (title: string): boolean =>
  /gia (?:so sanh|co dinh)/.test(title) && !/hien hanh/.test(title);

function titleIssue({ sheet }: Table, row: TableRow | undefined, params: IssueParams): Issue {
  const text = row?.cells.filter((cell) => cell.trim() !== '').join(' ┊ ') ?? '';
  return { ...lineIssue(row?.line ?? 1, params, excerpt(text)), sheet };
}
