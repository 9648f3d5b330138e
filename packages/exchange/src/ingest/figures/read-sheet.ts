import type { Indicator } from '@kts/domain';
import { isBlank, type TableRow } from '../../formats/table.ts';
import { type BlockFacts, blockFacts, nextBlockFacts } from '../keys/block-facts.ts';
import { notesIn } from '../keys/notes.ts';
import { textsAround } from '../keys/texts-around.ts';
import { titleFacts } from '@kts/words/reading/title-facts';
import type { FoundBlock } from '../shape/find-blocks.ts';
import { bodyOf } from '../shape/heading-block.ts';
import type { Layout } from '../shape/layout.ts';
import { isFooter } from '../shape/row-kinds.ts';
import { lastFigureRow, linesAbove, type LinesAbove } from '../shape/title-lines.ts';
import type { Block } from './block.ts';
import { countAbove, markHeading, markTitles } from './mark-lines.ts';
import { hasProvincesIn } from './provinces-in.ts';
import { readBody } from './read-body.ts';
import type { RowTally } from './row-tally.ts';
import type { Reader } from './reader.ts';
import type { Section } from './section.ts';
import { tableSources } from './table-sources.ts';

const MOST_FOOTERS = 30;
/** Notes stand among so many rows at the head and the foot of a sheet. */
const NOTES_AMONG = 60;

/**
 * Reads all tables of a sheet, one below the other; tables side by side are panels of one. Each has its own
 * titles and goes on with what the one above said where they say nothing.
 * @returns what the titles of the first table and the settings say of all its figures
 */
export function readSheet(reader: Reader, blocks: readonly FoundBlock[], tally: RowTally): BlockFacts | null {
  const { rows } = reader.table;
  const lines = linesAbove(rows, blocks);
  const sources = sourcesByHeading(reader, blocks);
  const notes = notesIn([...rows.slice(0, NOTES_AMONG), ...rows.slice(-NOTES_AMONG)]);
  let facts: BlockFacts | null = null;
  let first: BlockFacts | null = null;
  let section: Section | null = null;
  let rowNames = new Set<string>();
  for (const [index, { block, layout }] of blocks.entries()) {
    const above = lines[index] ?? { from: 0, titles: [], isNextPage: false };
    const end = lines[index + 1]?.from ?? rows.length;
    const isNextPage = index > 0 && above.isNextPage;
    const below = linesBelow(rows, { block, layout }, end);
    facts = isNextPage ? facts : factsOf(reader, { ...above, below }, facts, { block, layout });
    first ??= facts;
    countAbove(reader, block, above, tally);
    markHeading(reader, block, layout);
    if (facts === null) continue;
    const state: Block = {
      layout,
      facts,
      notes,
      sources: sources?.get(block.last) ?? null,
      hasProvinces: hasProvincesIn(reader, layout, end),
      section: isNextPage ? section : null,
      rowNames: isNextPage ? rowNames : new Set(),
    };
    readBody(reader, state, { from: bodyOf(block), end }, tally);
    ({ section, rowNames } = state);
  }
  return first;
}

function factsOf(
  reader: Reader,
  { titles, below }: LinesAbove & { readonly below: readonly number[] },
  above: BlockFacts | null,
  { block, layout }: FoundBlock,
): BlockFacts {
  const { table, lexicon, settings } = reader;
  const footers = above === null ? footersOf(table.rows, block.first) : [];
  const rows = titles.map((at) => table.rows[at]?.cells ?? []);
  const told = titleFacts(rows, footers, lexicon, indicatorsOf(reader, layout));
  markTitles(reader, titles, told);
  // Where a heading says how sure its figures are, a note explains that heading.
  const isSaid = layout.figures.some(({ status }) => status !== null);
  const statuses = isSaid ? told.statuses : [...new Set([...told.statuses, ...told.noted])];
  const facts = blockFacts(settings, { ...told, statuses }, { table, titles }, lexicon);
  const own = { ...facts, unread: [...facts.unread, ...textsAround(table, below, lexicon)] };
  return above === null ? own : nextBlockFacts(above, own);
}

/** Places of the rows between the last figures of a table and its end. */
function linesBelow(rows: readonly TableRow[], found: FoundBlock, end: number): number[] {
  const from = lastFigureRow(rows, found, end) + 1;
  return Array.from({ length: Math.min(end - from, NOTES_AMONG) }, (_, at) => from + at);
}

const NAMES_AMONG = 200;

/** The indicators that headings and rows of a table name. */
function indicatorsOf({ table, read }: Reader, { block, figures, panels }: Layout): Indicator[] {
  const inHeadings = figures.flatMap(({ indicator }) => indicator ?? []);
  const at = panels.flatMap(({ places }) => places.get('indicator') ?? []);
  const rows = table.rows.slice(bodyOf(block), bodyOf(block) + NAMES_AMONG);
  const inRows = rows.flatMap(({ cells }) =>
    at.flatMap((column) => read(cells[column] ?? '').indicator ?? []),
  );
  return [...new Set([...inHeadings, ...inRows])];
}

const sourcesByHeading = ({ table, lexicon }: Reader, blocks: readonly FoundBlock[]) =>
  blocks.some(({ layout }) => layout.panels.some(({ places }) => places.has('source')))
    ? null
    : tableSources(
        table.rows,
        blocks.map(({ block }) => block.last),
        lexicon,
      );

function footersOf(rows: readonly TableRow[], first: number): (readonly string[])[] {
  const footers: TableRow[] = [];
  for (let at = rows.length - 1; at > first && footers.length < MOST_FOOTERS; at -= 1) {
    const row = rows[at];
    if (row !== undefined && !isBlank(row)) footers.push(row);
  }
  return footers.filter((row) => isFooter(row, -1)).map(({ cells }) => cells);
}
