import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { gapBesideVerdict } from '../../components/target/judged-text.ts';
import { useJudgedSentences } from '../../components/target/use-judged-sentences.ts';
import { useTelling } from '../../components/target/use-telling.ts';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import classes from './board.module.css';

type TargetVerdictProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The judgement, why, how far off, and how fast it would have to go. */
export function TargetVerdict({ target, indicator }: TargetVerdictProps) {
  const about = useTelling();
  const sentences = useJudgedSentences(indicator);
  const gap = gapBesideVerdict(about(indicator), target);
  return (
    <div className={classes.verdict}>
      <p className={classes.badges}>
        <VerdictBadge verdict={target.verdict} of={target} /> {gap !== null && <strong>{gap}</strong>}
      </p>
      <ul className={classes.sentences}>
        {sentences.all(target).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
