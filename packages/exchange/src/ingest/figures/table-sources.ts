import { isBlank, type TableRow } from '../../formats/table.ts';
import { sourcesNamed } from '@kts/words/reading/title-facts';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { isFigure } from '@kts/words/reading/table-words';
import { filledOf, isFooter } from '../shape/row-kinds.ts';

/** Sources of each of several tables under one another, by the place of its heading. */
export type TableSources = ReadonlyMap<number, readonly string[]>;

type SourceLine = { readonly at: number; readonly sources: readonly string[] };

/**
 * Which table each "Nguồn: …" is of. Null for one table, and where all lines name the same source.
 * @param headings places of the last row of each table's heading
 */
export function tableSources(
  rows: readonly TableRow[],
  headings: readonly number[],
  lexicon: Lexicon,
): TableSources | null {
  if (headings.length < 2) return null;
  const lines = rows.flatMap((row, at): SourceLine[] => {
    const sources = sourcesNamed(row.cells, lexicon);
    return sources.length === 0 ? [] : [{ at, sources }];
  });
  const named = new Set(lines.flatMap(({ sources }) => sources));
  if (named.size < 2) return null;
  const owners = ownersOf(rows, headings, lines);
  return new Map(
    headings.map((heading) => [heading, owners?.get(heading) ?? [...(owners === null ? named : [])]]),
  );
}

/** The lines of a document stand above its tables or below them; null where they may be either. */
function ownersOf(
  rows: readonly TableRow[],
  headings: readonly number[],
  lines: readonly SourceLine[],
): Map<number, string[]> | null {
  const [first = 0] = headings;
  const last = headings.at(-1) ?? first;
  const isAbove = lines.some(({ at }) => at < first);
  if (isAbove && lines.some(({ at }) => at > last)) return null;
  const owners = new Map<number, string[]>();
  for (const { at, sources } of lines) {
    const isOfNext = isAbove || isBelowTitle(rows, at, headings);
    const owner = isOfNext
      ? headings.find((heading) => heading > at)
      : headings.findLast((heading) => heading < at);
    if (owner === undefined) return null;
    owners.set(owner, [...new Set([...(owners.get(owner) ?? []), ...sources])]);
  }
  return owners;
}

/** A title between the table above and this line: the line is of the table below. */
function isBelowTitle(rows: readonly TableRow[], at: number, headings: readonly number[]): boolean {
  const above = rows.slice(0, at).findLastIndex((row) => !isBlank(row));
  const row = rows[above];
  if (row === undefined || headings.includes(above) || isFooter(row, -1)) return false;
  const filled = filledOf(row);
  return filled.length <= 2 && !filled.some(isFigure);
}
