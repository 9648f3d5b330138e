import type { Verdict } from '@kts/domain';
import { useTranslations } from 'use-intl';
import classes from './verdict-badge.module.css';
import { VerdictIcon } from './verdict-icon.tsx';

/** A judgement as icon and word, with colour on top: it reads in black and white too. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const t = useTranslations('common.verdicts');
  return (
    <span className={classes.badge} data-verdict={verdict}>
      <VerdictIcon verdict={verdict} size={16} />
      {t(verdict)}
    </span>
  );
}
