import type { JudgedTarget } from '@kts/contract';
import type { Verdict } from '@kts/domain';
import { sayVerdict } from '@kts/words/verdicts/say-verdict';
import { useWords } from '../i18n/words.ts';
import classes from './verdict-badge.module.css';
import { VerdictIcon } from './verdict-icon.tsx';

type VerdictBadgeProps = {
  readonly verdict: Verdict;
  /** The target that was judged so: an estimate that decided is named. */
  readonly of?: Pick<JudgedTarget, 'provisional' | 'judged'>;
};

/** A judgement as icon and word, with colour on top: it reads in black and white too. */
export function VerdictBadge({ verdict, of = { provisional: false, judged: null } }: VerdictBadgeProps) {
  const words = useWords();
  return (
    <span className={classes.badge} data-verdict={verdict} data-provisional={of.provisional || undefined}>
      <VerdictIcon verdict={verdict} size={16} />
      {sayVerdict(words, { verdict, ...of })}
    </span>
  );
}
