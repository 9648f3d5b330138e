import type { Issue, ObservationStatus, OtherFigures } from '@kts/domain';
import { excerpt, lineIssue } from '@kts/domain';
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

const OTHERS: readonly (readonly [pattern: RegExp, kind: OtherFigures])[] = [
  [/luy ke|cong don/, 'running-total'],
  [/gia (?:so sanh|co dinh|goc)/, 'other-prices'],
];

export function valueHeading(heading: Heading, lexicon: Lexicon): ValueHeading {
  const at = heading.places.get('value') ?? -1;
  const name = tidy(heading.names[at] ?? '');
  const inside = [...name.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, text = '']) => text);
  const parts = [name, ...inside].map((text) => readHeading(text, lexicon));
  const aside = parts.find((part) => part.aside !== null)?.aside ?? null;
  const other = OTHERS.find(([pattern]) => pattern.test(bare(name)))?.[1];
  const kind = other ?? aside;
  return {
    unit: parts.find(({ unit }) => unit !== null)?.unit ?? null,
    status: parts.find(({ status }) => status !== null)?.status ?? null,
    objection: kind === null ? null : objectionTo(heading, at, kind),
  };
}

const objectionTo = ({ line, names }: Heading, at: number, kind: OtherFigures): Issue => ({
  ...lineIssue(line, { reason: 'figures-of-other-kind', kind }, excerpt(names[at] ?? '')),
  column: columnLetter(at),
  columnName: names[at] ?? null,
});
