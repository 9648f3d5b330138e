import { type BodyOf, type changeImport, importSettings, type ImportSettingsIn } from '@kts/contract';
import type { Instant, ImportSettings, MendedCell } from '@kts/domain';
import type { StoredDecisions } from '@kts/store';

/** A mended cell, by whom and when; null: mended before this was kept. */
export type DecidedCell = MendedCell & { readonly by: string; readonly at: Instant | null };

/** What a person decided about a file. */
export type Decisions = {
  readonly settings: ImportSettings;
  readonly answers: Readonly<Record<string, string>>;
  readonly cells: readonly DecidedCell[];
  readonly acknowledged: readonly string[];
  /** Code → why. */
  readonly reasons: Readonly<Record<string, string>>;
};

export type DecisionChanges = BodyOf<typeof changeImport>;

export const noDecisions: Decisions = { settings: {}, answers: {}, cells: [], acknowledged: [], reasons: {} };

export const storedDecisions = ({
  settings,
  answers,
  cells,
  acknowledged,
  reasons,
}: Decisions): StoredDecisions => ({
  settings: JSON.stringify(settings),
  answers: JSON.stringify(answers),
  cells: JSON.stringify(cells),
  acknowledged: JSON.stringify(acknowledged),
  reasons: JSON.stringify(reasons),
});

export const readDecisions = (stored: StoredDecisions): Decisions => ({
  settings: settingsOf(importSettings.parse(JSON.parse(stored.settings))),
  answers: JSON.parse(stored.answers) as Decisions['answers'],
  cells: JSON.parse(stored.cells) as Decisions['cells'],
  acknowledged: JSON.parse(stored.acknowledged) as Decisions['acknowledged'],
  reasons: JSON.parse(stored.reasons) as Decisions['reasons'],
});

/** Settings that say something. */
export const settingsOf = (given: ImportSettingsIn): ImportSettings =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as ImportSettings;

/** Null takes an entry back. */
const withoutNulls = (texts: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null));

/** Whether the file must be planned again; to acknowledge a warning changes nothing of the plan. */
export const changesPlan = ({ settings, answers, cells }: DecisionChanges): boolean =>
  settings !== undefined || answers !== undefined || cells !== undefined;

/**
 * What holds from now on. What was acknowledged was acknowledged of the plan that was shown: another
 * plan asks again.
 */
export function decide(
  now: Decisions,
  changes: DecisionChanges,
  who: { readonly by: string; readonly at: Instant },
): Decisions {
  return {
    settings: settingsOf({ ...now.settings, ...changes.settings } as ImportSettingsIn),
    answers: withoutNulls({ ...now.answers, ...changes.answers }),
    cells: mended(now.cells, changes.cells ?? [], who),
    acknowledged: changes.acknowledged ?? (changesPlan(changes) ? [] : now.acknowledged),
    reasons: withoutNulls({ ...now.reasons, ...changes.reasons }),
  };
}

function mended(
  now: readonly DecidedCell[],
  changes: NonNullable<DecisionChanges['cells']>,
  who: Pick<DecidedCell, 'by' | 'at'>,
): readonly DecidedCell[] {
  const placeOf = ({ sheet, line, column }: Omit<MendedCell, 'text'>): string =>
    `${sheet ?? ''}|${line}|${column}`;
  const cells = new Map(now.map((cell) => [placeOf(cell), cell]));
  for (const { text, ...place } of changes) {
    if (text === null) cells.delete(placeOf(place));
    else if (cells.get(placeOf(place))?.text !== text) cells.set(placeOf(place), { ...place, text, ...who });
  }
  return [...cells.values()];
}
