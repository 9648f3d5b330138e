import type { ImportSettings } from '@kts/domain';
import { Choices } from './choices.ts';
import type { Column } from './draft.ts';
import { dressed } from './dress.ts';
import { type Cell, type Grid, type Meant, meantBy } from './facts.ts';
import { gridOf } from './grid.ts';
import { LAYOUTS, type LayoutName } from './layouts/layouts.ts';
import { disturbed } from './noise/disturbed.ts';
import type { Noise } from './noise/noise.ts';
import { trapped } from './noise/traps.ts';
import { OFFICE_FORMS, type OfficeForm } from './office/office-forms.ts';
import { tablesTogether } from './together.ts';
import { worldOf } from './world.ts';
import { type Manner, fileOf, gridTexts, mannerOf, numberText } from './write-table.ts';

/** A file with a known truth. */
export type Table = {
  readonly seed: number;
  readonly form: string;
  readonly choices: Choices;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly settings: ImportSettings;
  readonly source: string;
  readonly meant: ReadonlyMap<string, Meant>;
  /** Texts that make figures something else than the area's own. */
  readonly qualifiers: readonly string[];
  readonly noise: Noise | null;
  /** Texts beside or over figures that are none of the areas' own. */
  readonly others: ReadonlySet<string>;
  /** The cells, to be looked at. */
  readonly texts: readonly (readonly string[])[];
};

const NAMES: readonly (LayoutName | 'together')[] = [...(Object.keys(LAYOUTS) as LayoutName[]), 'together'];

/** A table of any form, mostly with a text that changes what its figures are. */
export async function anyTable(seed: number, fixed?: ReadonlyMap<string, number>): Promise<Table> {
  const choices = new Choices(seed, fixed);
  const name = choices.pick('layout', NAMES);
  const world = worldOf(
    choices,
    name === 'placesByQuartersUnderYears'
      ? { periods: 'quarters', families: ['shares', 'economy', 'firms'] }
      : {},
  );
  if (name === 'together') {
    const made = tablesTogether(choices, world);
    const settings = { source: world.source, status: 'A' };
    return tableOf(
      { choices, form: name, settings, source: world.source, ...made },
      mannerFor(choices, made.noise),
    );
  }
  const plain = dressed(choices, world, LAYOUTS[name](choices, world));
  const trap = trapped(choices, plain);
  const { draft, noise } =
    trap ?? (choices.chance('noise.any', 0.7) ? disturbed(choices, plain) : { draft: plain, noise: null });
  const ordered = { ...draft, columns: reordered(choices, draft.columns) };
  const bare = choices.chance('toneless', 0.06) && noise?.kind !== 'men';
  const grid = gridOf(ordered, choices);
  const { settings, sheet } = draft;
  return tableOf(
    {
      choices,
      form: name,
      grid: bare ? toneless(grid) : grid,
      settings,
      sheet,
      source: world.source,
      qualifiers: bare ? draft.qualifiers.map(withoutTones) : draft.qualifiers,
      noise,
    },
    mannerFor(choices, noise),
  );
}

/** Only a workbook has the name of a sheet. */
const mannerFor = (choices: Choices, noise: Noise | null): Manner =>
  noise?.place === 'sheet' ? { ...mannerOf(choices), format: 'xlsx' } : mannerOf(choices);

/** Any order of columns, where no groups stand over them. */
function reordered(choices: Choices, columns: readonly Column[]): readonly Column[] {
  const free = columns.every(({ path, order }) => path.length === 1 && order === undefined);
  return free ? choices.shuffled('columns.order', columns, 0.1) : columns;
}

const withoutTones = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const toneless = ({ rows, merges }: Grid): Grid => ({
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutTones(cell) : cell))),
  merges,
});

const FORMS = Object.keys(OFFICE_FORMS) as OfficeForm[];

/** A table of one of the forms that offices use, without anything that would have to be asked. */
export async function officeTable(seed: number, fixed?: ReadonlyMap<string, number>): Promise<Table> {
  const choices = new Choices(seed, fixed);
  const form = choices.pick('form', FORMS);
  const { grid, settings, source, sheet } = OFFICE_FORMS[form].make(choices);
  const manner = mannerOf(choices);
  const numbers = choices.pick('numbers.office', ['comma', 'vietnamese'] as const);
  const clear = numbers === 'vietnamese' && isAmbiguous(grid) ? 'comma' : numbers;
  return tableOf(
    { choices, form, grid, settings, sheet, source, qualifiers: [], noise: null },
    { ...manner, numbers: clear },
  );
}

/** "98.765" can be read in two ways, and "1.234.567" or "98.765,4" beside it in one only. */
const isAmbiguous = ({ rows }: Grid): boolean =>
  rows
    .flat()
    .some(
      (cell) =>
        cell !== null &&
        typeof cell === 'object' &&
        cell.kind === 'figure' &&
        /^\d{1,3}\.\d{3}$/.test(numberText(cell.mantissa, cell.decimals, 'vietnamese')),
    );

type Made = Pick<Table, 'choices' | 'form' | 'settings' | 'source' | 'qualifiers' | 'noise'> & {
  readonly grid: Grid;
  readonly sheet: string;
};

async function tableOf({ grid, sheet, ...made }: Made, manner: Manner): Promise<Table> {
  return {
    ...made,
    seed: made.choices.seed,
    bytes: await fileOf(grid, manner, sheet),
    fileName: manner.format === 'csv' ? 'so-lieu.csv' : 'so-lieu.xlsx',
    others: new Set(grid.rows.flat().flatMap(otherIn)),
    meant: meantBy(grid.rows.flat().flatMap(meantIn)),
    texts: [...(manner.format === 'xlsx' ? [[`[sheet ${sheet}]`]] : []), ...gridTexts(grid, manner.numbers)],
  };
}

const meantIn = (cell: Cell): Meant[] =>
  cell !== null && typeof cell === 'object' && cell.means.kind === 'meant' ? [cell.means.meant] : [];

const otherIn = (cell: Cell): string[] =>
  cell !== null && typeof cell === 'object' && cell.means.kind === 'other' ? [cell.means.why] : [];
