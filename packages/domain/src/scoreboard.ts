import type { Verdict } from './target.ts';

/** "17 of 23 targets met": those that can be judged, and how many still wait. */
export type Score = {
  readonly met: number;
  /** Targets with a judgement: met, not met, or rated by their pace. */
  readonly judged: number;
  /** Not to be judged yet: too little to go by, or the official figure is not there. */
  readonly waiting: number;
  /** No longer followed, because the area was dissolved. */
  readonly stopped: number;
};

const MET: readonly Verdict[] = ['met', 'met-early'];
const WAITING: readonly Verdict[] = ['awaiting-official', 'insufficient'];

export function scoreOf(verdicts: Iterable<Verdict>): Score {
  const score = { met: 0, judged: 0, waiting: 0, stopped: 0 };
  for (const verdict of verdicts) {
    if (verdict === 'area-dissolved') score.stopped += 1;
    else if (WAITING.includes(verdict)) score.waiting += 1;
    else {
      score.judged += 1;
      if (MET.includes(verdict)) score.met += 1;
    }
  }
  return score;
}
