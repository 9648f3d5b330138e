import type { ObservationStatus } from '@kts/domain';
import { type Issue, lineIssue, shown } from '../formats/issue.ts';
import { columnLetter } from '../formats/table.ts';
import { bare, tidy } from './fold.ts';
import type { Heading } from './header.ts';
import { readHeading } from './heading-text.ts';
import type { Lexicon } from './lexicon.ts';

/** What the heading over the figures of a long table says of all of them: "Giá trị (triệu đồng)", "Số liệu sơ bộ". */
export type ValueHeading = {
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
  /** The figures are not what the catalogue measures: plans, comparisons, running totals, other prices. */
  readonly objection: Issue | null;
};

const OTHERS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/luy ke|cong don/, 'số lũy kế'],
  [/gia (?:so sanh|co dinh|goc)/, 'số theo giá so sánh'],
];

export function valueHeading(heading: Heading, lexicon: Lexicon): ValueHeading {
  const at = heading.places.get('value') ?? -1;
  const name = tidy(heading.names[at] ?? '');
  const inside = [...name.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, text = '']) => text);
  const parts = [name, ...inside].map((text) => readHeading(text, lexicon));
  const aside = parts.find((part) => part.aside !== null)?.aside ?? null;
  const other = OTHERS.find(([pattern]) => pattern.test(bare(name)))?.[1];
  const what = other ?? (aside === null ? null : ASIDE[aside]);
  return {
    unit: parts.find(({ unit }) => unit !== null)?.unit ?? null,
    status: parts.find(({ status }) => status !== null)?.status ?? null,
    objection: what === null ? null : objectionTo(heading, at, what),
  };
}

const ASIDE = { plan: 'số kế hoạch, mục tiêu', comparison: 'số so sánh với kỳ khác' } as const;

const objectionTo = ({ line, names }: Heading, at: number, what: string): Issue => ({
  ...lineIssue(
    line,
    'header-unknown',
    `Cột số là ${what}, không phải số thực hiện của chỉ tiêu.`,
    'Dùng cột số thực hiện (giá hiện hành, của riêng kỳ), hoặc sửa tiêu đề cột.',
    shown(names[at] ?? ''),
  ),
  column: columnLetter(at),
  columnName: names[at] ?? null,
});
