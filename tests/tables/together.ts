import type { Choices } from './choices.ts';
import type { Draft } from './draft.ts';
import type { Grid } from './facts.ts';
import { gridOf } from './grid.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import { disturbed } from './noise/disturbed.ts';
import type { Noise } from './noise/noise.ts';
import type { World } from './world.ts';

/** Several tables of one sheet. */
export type Together = {
  readonly grid: Grid;
  readonly qualifiers: readonly string[];
  readonly noise: Noise | null;
  readonly sheet: string;
};

/** A table an indicator, each with its own title and unit, below one another or side by side. */
export function tablesTogether(choices: Choices, world: World): Together {
  const drafts = world.subjects.map((subject, at): Draft => {
    const { columns, rows, left } = LAYOUTS.placesByPeriods(choices, { ...world, subjects: [subject] });
    const unit = world.unitOf(subject);
    const titles = [
      { text: `Bảng ${at + 1}. ${world.nameOf(subject)} phân theo địa phương` },
      ...(subject.code.endsWith('-rank') ? [] : [{ text: `Đơn vị tính: ${unit.text}` }]),
    ];
    return { facts: left, titles, columns, rows, footers: [], settings: {}, sheet: 'Sheet1', qualifiers: [] };
  });
  const last = drafts.at(-1);
  if (last === undefined || !choices.chance('noise.any', 0.6))
    return { grid: joined(choices, drafts), qualifiers: [], noise: null, sheet: 'Sheet1' };
  const { draft, noise } = disturbed(choices, last);
  // The name of a sheet holds for all its tables.
  const part = noise.place === 'sheet' ? { part: noise.text } : {};
  const others = drafts.slice(0, -1).map((each) => ({ ...each, facts: { ...each.facts, ...part } }));
  return {
    grid: joined(choices, [...others, draft]),
    qualifiers: draft.qualifiers,
    noise,
    sheet: draft.sheet,
  };
}

function joined(choices: Choices, drafts: readonly Draft[]): Grid {
  const grids = drafts.map((draft) => gridOf(draft, choices));
  return choices.chance('together.beside', 0.5) ? grids.reduce(beside) : grids.reduce(below);
}

/** One grid below another, after an empty row. */
function below(above: Grid, next: Grid): Grid {
  const down = above.rows.length + 1;
  return {
    rows: [...above.rows, [null], ...next.rows],
    merges: [...above.merges, ...next.merges.map((merge) => ({ ...merge, row: merge.row + down }))],
  };
}

/** One grid to the right of another, after an empty column. */
function beside(left: Grid, next: Grid): Grid {
  const across = Math.max(...left.rows.map((row) => row.length)) + 1;
  const height = Math.max(left.rows.length, next.rows.length);
  const rows = Array.from({ length: height }, (_, at) => {
    const row = left.rows[at] ?? [];
    return [...row, ...Array.from({ length: across - row.length }, () => null), ...(next.rows[at] ?? [])];
  });
  return {
    rows,
    merges: [...left.merges, ...next.merges.map((merge) => ({ ...merge, column: merge.column + across }))],
  };
}
