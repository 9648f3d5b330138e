import type { Choices } from '../choices.ts';
import type { Draft, FigureRow, Line, TextColumn } from '../draft.ts';
import type { Grid } from '../facts.ts';
import { gridOf } from '../grid.ts';
import { firstOf } from '../layouts/layout.ts';
import type { Family } from '../subjects.ts';
import { SOURCE_NAMES, type World, type WorldWish, worldOf } from '../world.ts';

/** One table or several below one another, as an office sends them: read without a question. */
type OfficeTable = {
  readonly grid: Grid;
  readonly settings: Draft['settings'];
  readonly source: string;
  readonly sheet: string;
};

export type OfficeMaker = (choices: Choices) => OfficeTable;

export const BARE = { footers: [], qualifiers: [], sheet: 'Sheet1' } as const;

export const OFFICIAL = { status: 'A' } as const;

export const lineOf = (text: string, right?: string): Line =>
  right === undefined ? { text } : { text, right };

export const textColumn = (heading: string, of: (row: FigureRow) => string | null): TextColumn => ({
  kind: 'text',
  path: [heading],
  text: of,
});

export const labelColumn = (heading: string): TextColumn => ({
  kind: 'text',
  path: [heading],
  text: ({ label }) => label,
  labels: true,
});

export const ordinalColumn = (choices: Choices): TextColumn => ({
  kind: 'text',
  path: [choices.pick('ordinal.heading', ['TT', 'STT'])],
  text: (_, at) => `${at + 1}`,
});

export const sourceLine = (choices: Choices, { source }: World): Line =>
  lineOf(`Nguồn: ${choices.pick('source.name', SOURCE_NAMES[source] ?? [source])}`);

export const laidOut = (choices: Choices, world: World, draft: Draft): OfficeTable => ({
  grid: gridOf(draft, choices),
  settings: draft.settings,
  source: world.source,
  sheet: draft.sheet,
});

export const spoken = (world: World): string => {
  const subject = firstOf(world.subjects);
  return world.nameOf(subject);
};

export const unitText = (world: World): string => world.unitOf(firstOf(world.subjects)).text;

export const NO_RANKS: readonly Family[] = ['shares', 'economy', 'output', 'people', 'firms'];

export const worldOfOne = (choices: Choices, wish: WorldWish = {}): World =>
  worldOf(choices, { families: NO_RANKS, subjects: 1, ...wish });

export const subjectFacts = (world: World) => ({
  subject: firstOf(world.subjects),
  unit: world.unitOf(firstOf(world.subjects)),
});
