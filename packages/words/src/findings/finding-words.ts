type Say<T> = (params: T) => string;

/** How a target stands; `short` is what is missing, '' when nothing is. */
export type Stand = 'met' | 'missed' | 'unknown' | 'short' | 'level';

/** The sentences of a briefing and the phrases that they are made of. */
export type FindingWords = {
  readonly progress: Say<{
    name: string;
    former: string | null;
    period: string;
    figure: string;
    targets: string;
  }>;
  readonly place: (figure: string) => string;
  readonly target: (value: string, period: string, national: boolean) => string;
  readonly stands: Readonly<Record<Stand, (target: string, short: string) => string>>;
  /** Whose figure of the target's period is missing. */
  readonly waiting: (source: string) => string;

  readonly standing: (name: string, period: string, parts: string) => string;
  /** `named`: the indicator's name says already that it is a rank. */
  readonly rank: Say<{ place: number; of: number; named: boolean }>;
  readonly computed: string;
  readonly unmoved: (then: string) => string;
  readonly moved: Say<{ up: boolean; places: number; then: string }>;
  readonly value: (figure: string) => string;
  readonly against: Say<{ value: string; mean: string; above: boolean; distance: string }>;
  /** What the mean is of; a published one names the list only. */
  readonly meanOf: Say<{ mean: string; of: number; published: boolean }>;

  readonly teams: Say<{ members: string; teams: string; period: string; each: string }>;
  readonly ratio: Say<{
    name: string;
    period: string;
    part: string;
    whole: string;
    share: string;
    of: string | null;
  }>;

  readonly trend: Say<{ name: string; period: string; figure: string; isRank: boolean; change: string }>;
  readonly rose: (size: string, then: string) => string;
  readonly fell: (size: string, then: string) => string;
  readonly same: (then: string) => string;
  /** The size of a growth of money, with its base. */
  readonly nominal: (size: string, base: string) => string;

  readonly changes: Say<{ from: string; to: string; counts: string; example: string }>;
  readonly counts: Readonly<
    Record<'created' | 'revised' | 'withdrawn' | 'verdicts', (count: number) => string>
  >;
  readonly revision: Say<{ subject: string; period: string; before: string; after: string }>;
  readonly more: (count: number) => string;
};
