import type { JudgedTarget } from '@kts/contract';
import { countsOf } from '@kts/domain';
import { type Counted, sayCounts } from '@kts/words/targets';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import classes from './board.module.css';

type ScoreboardProps = {
  /** Whose targets they are: "Tiền Giang", "Các tỉnh". */
  readonly of: string;
  readonly targets: readonly Pick<JudgedTarget, 'verdict' | 'provisional' | 'inheritedFrom'>[];
  readonly counted: Counted;
  /** Of areas: how many there are in all. */
  readonly whole?: number;
};

/** "17/23 mục tiêu đạt", what the rest of the sum is, and what is outside it. */
export function Scoreboard({ of, targets, counted, whole }: ScoreboardProps) {
  const format = useFormat();
  const { targets: words } = useWords();
  const { met, rest, apart } = sayCounts({ words, format }, countsOf(targets), counted, whole);
  return (
    <p className={classes.score}>
      <span className={classes.scoreOf}>{of}</span>
      <strong>{met}</strong>
      {rest.length > 0 && <span>{rest.join(' · ')}</span>}
      {apart !== null && <span>{apart}</span>}
    </p>
  );
}
