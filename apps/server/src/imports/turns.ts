import type { Job, JobName } from './jobs.ts';

/** Somebody by id; null: the program itself. */
export type Person = number | null;

/** The least urgent first. A publication has been looked at by two people already; for a list somebody waits. */
const URGENCIES = ['reading', 'list', 'publication'] as const;
export type Urgency = (typeof URGENCIES)[number];

const URGENCY_OF: Readonly<Record<JobName, Urgency>> = {
  plan: 'reading',
  changes: 'list',
  issues: 'list',
  sheet: 'list',
  report: 'list',
  publish: 'publication',
  undo: 'publication',
  targets: 'list',
  sign: 'publication',
};

export const jobUrgency = ({ name }: Pick<Job, 'name'>): Urgency => URGENCY_OF[name];

const rank = (urgency: Urgency): number => URGENCIES.indexOf(urgency);

/** What a process that is free may take. */
type Free = {
  /** The least urgent. */
  readonly takes: Urgency;
  /** One publication at a time. */
  readonly mayPublish: boolean;
  /** Whose files are being read: one of each person at a time. */
  readonly readers: readonly Person[];
};

type InLine = { readonly job: Pick<Job, 'name'>; readonly by: Person };

/**
 * Takes the next job out of a line: the most urgent; of equally urgent ones that of the person whose last turn
 * is longest ago, so that twenty files of one person wait for the one file of another; then the first.
 */
export function nextInTurn() {
  const lastTurns = new Map<Person, number>();
  let turn = 0;
  const lastTurn = ({ by }: InLine): number => lastTurns.get(by) ?? 0;

  return <T extends InLine>(line: T[], { takes: leastUrgent, mayPublish, readers }: Free): T | null => {
    const urgency = (waiting: T): number => rank(jobUrgency(waiting.job));
    const [first] = line
      .filter((each) => urgency(each) >= rank(leastUrgent))
      .filter((each) => mayPublish || jobUrgency(each.job) !== 'publication')
      .filter((each) => jobUrgency(each.job) !== 'reading' || !readers.includes(each.by))
      .toSorted((a, b) => urgency(b) - urgency(a) || lastTurn(a) - lastTurn(b));
    if (first === undefined) return null;
    line.splice(line.indexOf(first), 1);
    turn += 1;
    lastTurns.set(first.by, turn);
    return first;
  };
}
