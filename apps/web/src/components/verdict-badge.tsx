import type { Verdict } from '@kts/domain';
import { useWords } from '../i18n/words.ts';
import classes from './verdict-badge.module.css';
import { VerdictIcon } from './verdict-icon.tsx';

/** A judgement as icon and word, with colour on top: it reads in black and white too. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { verdicts } = useWords();
  return (
    <span className={classes.badge} data-verdict={verdict}>
      <VerdictIcon verdict={verdict} size={16} />
      {verdicts[verdict]}
    </span>
  );
}
