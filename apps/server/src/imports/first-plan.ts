import type { Recall, StoredFormAnswers } from '@kts/store';
import { type Decisions, storedDecisions } from './decisions.ts';
import { type Applied, joined, recallFor, type RememberedForm } from './form-memory.ts';
import type { Planned } from './plan-upload.ts';

/** What was said of a file because it had been said of an earlier one of its form. */
export type Recalled = Applied &
  Pick<StoredFormAnswers, 'fileName' | 'by' | 'at'> & {
    /** Of what is kept for the form. */
    readonly id: number;
  };

export type FirstPlan = {
  readonly planned: Planned;
  readonly decisions: Decisions;
  readonly recalled: Recalled | null;
};

/** An answer may raise another question; a form has few such levels. */
const MOST_TURNS = 4;

/**
 * The first plan of a file: what was said of the last file of its form is said of this one, where a question
 * arises that it answers, and what is said in the request goes before it.
 */
export async function firstPlan(
  make: (decisions: Decisions) => Promise<Planned>,
  given: Decisions,
): Promise<FirstPlan> {
  let planned = await make(given);
  let decisions = given;
  const { memory } = planned;
  if (memory === null) return { planned, decisions, recalled: null };
  const said = JSON.parse(memory.said) as RememberedForm;
  let applied: Applied = { settings: {}, answers: {} };
  let isAny = false;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const more = recallFor(planned.plan, said, decisions);
    if (more === null) break;
    isAny = true;
    applied = joined(applied, more);
    decisions = joined(decisions, more);
    planned = await make(decisions);
  }
  const { id, fileName, by, at } = memory;
  return { planned, decisions, recalled: isAny ? { ...applied, id, fileName, by, at } : null };
}

/** As an import keeps it. */
export function toRecall(decisions: Decisions, recalled: Recalled): Recall {
  const { settings, answers } = storedDecisions(decisions);
  return { settings, answers, recalled: JSON.stringify(recalled) };
}

export const recalledIn = (recalled: string | null): Recalled | null =>
  recalled === null ? null : (JSON.parse(recalled) as Recalled);
