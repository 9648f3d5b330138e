import type { Verdict } from '@kts/domain';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconChevronsUp,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconHourglass,
  IconRosetteDiscountCheck,
  IconTrendingUp,
  IconSnail,
  type Icon,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './verdict-badge.module.css';

const ICONS: Readonly<Record<Verdict, Icon>> = {
  'area-dissolved': IconArrowMerge,
  met: IconCircleCheck,
  missed: IconCircleX,
  'awaiting-official': IconHourglass,
  'met-early': IconRosetteDiscountCheck,
  insufficient: IconHelpCircle,
  'on-track': IconTrendingUp,
  accelerate: IconChevronsUp,
  slow: IconSnail,
  reversing: IconArrowBackUp,
};

/** A judgement as icon and word, with colour on top: it reads in black and white too. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const t = useTranslations('common.verdicts');
  const Sign = ICONS[verdict];
  return (
    <span className={classes.badge} data-verdict={verdict}>
      <Sign size={16} stroke={2} aria-hidden />
      {t(verdict)}
    </span>
  );
}
