import { VERDICTS, type Verdict } from './target.ts';

/** Every verdict but `area-dissolved`, which is outside the sum. */
export const COUNTED_VERDICTS = VERDICTS.filter((verdict) => verdict !== 'area-dissolved');
export type CountedVerdict = Exclude<Verdict, 'area-dissolved'>;

/** What is counted of a target that an area answers for. */
export type CountedTarget = {
  readonly verdict: Verdict;
  readonly provisional: boolean;
  /** The country or the predecessor that it was set for; null: its own. */
  readonly inheritedFrom: string | null;
};

/**
 * How targets stand, counted (docs/methods.md, W16): met + missed + under way + undecided = total, and
 * outside the sum those of predecessors and those that ended with their area.
 */
export type Counts = {
  readonly byVerdict: Readonly<Record<CountedVerdict, number>>;
  readonly met: number;
  /** Of those met, how many by an estimate or an unverified figure. */
  readonly metProvisionally: number;
  readonly missed: number;
  readonly missedProvisionally: number;
  readonly underWay: number;
  readonly undecided: number;
  readonly total: number;
  readonly apart: { readonly predecessors: number; readonly dissolved: number };
};

const GROUP_OF: Readonly<Record<CountedVerdict, 'met' | 'missed' | 'underWay' | 'undecided'>> = {
  met: 'met',
  'met-early': 'met',
  missed: 'missed',
  'on-track': 'underWay',
  accelerate: 'underWay',
  slow: 'underWay',
  reversing: 'underWay',
  awaiting: 'undecided',
  unreported: 'undecided',
  insufficient: 'undecided',
};

/** True for a target that a predecessor had set: it stays the predecessor's. */
export const isOfPredecessor = ({ inheritedFrom }: Pick<CountedTarget, 'inheritedFrom'>): boolean =>
  inheritedFrom !== null && inheritedFrom !== 'vn';

/** The one way in which targets are counted, for board, wall, briefing and API. */
export function countsOf(targets: readonly CountedTarget[]): Counts {
  const own = targets.filter((target) => !isOfPredecessor(target));
  const counted = own.filter(isCounted);
  const count = (is: (target: CountedTarget & { readonly verdict: CountedVerdict }) => boolean): number =>
    counted.filter(is).length;
  const inGroup = (group: string) => count(({ verdict }) => GROUP_OF[verdict] === group);
  return {
    byVerdict: Object.fromEntries(
      COUNTED_VERDICTS.map((code) => [code, count(({ verdict }) => verdict === code)]),
    ) as Counts['byVerdict'],
    met: inGroup('met'),
    metProvisionally: count(({ verdict, provisional }) => GROUP_OF[verdict] === 'met' && provisional),
    missed: inGroup('missed'),
    missedProvisionally: count(({ verdict, provisional }) => GROUP_OF[verdict] === 'missed' && provisional),
    underWay: inGroup('underWay'),
    undecided: inGroup('undecided'),
    total: counted.length,
    apart: { predecessors: targets.length - own.length, dissolved: own.length - counted.length },
  };
}

const isCounted = <Target extends CountedTarget>(
  target: Target,
): target is Target & { readonly verdict: CountedVerdict } => target.verdict !== 'area-dissolved';
