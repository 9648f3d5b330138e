import type { Choices } from '../choices.ts';
import type { Draft, FigureColumn } from '../draft.ts';
import { lowered } from './around.ts';
import { type Change, type NoisePlace, hasOrders } from './noise.ts';

/** A text in the headings of some columns, or of all. */
export const IN_COLUMNS = {
  group: (choices, draft, text) => {
    const chosen = chosenColumns(choices, draft);
    const deepest = choices.chance('noise.group.below', 0.2);
    return withColumns(draft, chosen, (column) => ({
      ...column,
      path: deepest ? [...column.path.slice(0, -1), text, ...column.path.slice(-1)] : [text, ...column.path],
      facts: { ...column.facts, part: text },
    }));
  },
  heading: (choices, draft, text) => {
    const join = choices.pick('noise.join', [
      (leaf: string) => `${text} ${leaf}`,
      (leaf: string) => `${leaf} - ${text}`,
      (leaf: string) => `${leaf} (${lowered(text)})`,
      (leaf: string) => `${leaf}\n${text}`,
    ]);
    return withColumns(draft, chosenColumns(choices, draft), (column) => ({
      ...column,
      path: [...column.path.slice(0, -1), join(column.path.at(-1) ?? '')],
      facts: { ...column.facts, part: text },
    }));
  },
  categories: (choices, draft, text) => {
    const whole = choices.pick('noise.whole', ['Tổng số', 'Tổng cộng', 'Chung']);
    const way = choices.pick('noise.way', ['above', 'below', 'joined', 'joined-last'] as const);
    const split = (column: FigureColumn, name: string, part: string | undefined): FigureColumn => {
      const leaf = column.path.at(-1) ?? '';
      const stem = column.path.slice(0, -1);
      const path = {
        above: [name, ...column.path],
        below: [...column.path, name],
        joined: [...stem, `${name} ${leaf}`],
        'joined-last': [...stem, `${leaf} - ${name}`],
      }[way];
      return { ...column, path, facts: part === undefined ? column.facts : { ...column.facts, part } };
    };
    const names = choices.shuffled(
      'noise.order',
      [
        [whole, undefined],
        [text, text],
      ] as const,
      0.2,
    );
    const grouped = way === 'above' || choices.chance('noise.grouped', 0.5);
    const own = draft.columns.filter((column): column is FigureColumn => column.kind === 'figures');
    if (hasOrders(draft)) return null;
    const made = grouped
      ? names.flatMap(([name, part]) => own.map((column) => split(column, name, part)))
      : own.flatMap((column) => names.map(([name, part]) => split(column, name, part)));
    const before = draft.columns.findIndex(({ kind }) => kind === 'figures');
    return {
      ...draft,
      columns: [
        ...draft.columns.slice(0, before),
        ...made,
        ...draft.columns.slice(before).filter(({ kind }) => kind === 'text'),
      ],
    };
  },
} satisfies Partial<Record<NoisePlace, Change>>;

function chosenColumns(choices: Choices, draft: Draft): Set<FigureColumn> {
  const columns = draft.columns.filter((column): column is FigureColumn => column.kind === 'figures');
  if (!choices.chance('noise.columns', 0.5) || columns.length < 2) return new Set(columns);
  return new Set(columns.slice(Math.floor(columns.length / 2)));
}

const withColumns = (
  draft: Draft,
  chosen: ReadonlySet<FigureColumn>,
  change: (column: FigureColumn) => FigureColumn,
): Draft => ({
  ...draft,
  columns: draft.columns.map((column) =>
    column.kind === 'figures' && chosen.has(column) ? change(column) : column,
  ),
});
