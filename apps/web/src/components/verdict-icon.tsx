import type { Verdict } from '@kts/domain';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconChevronsUp,
  IconCircleCheck,
  IconCircleX,
  IconEyeOff,
  IconHelpCircle,
  IconHourglass,
  IconRosetteDiscountCheck,
  IconTrendingUp,
  IconSnail,
  type Icon,
} from '@tabler/icons-react';

const ICONS: Readonly<Record<Verdict, Icon>> = {
  'area-dissolved': IconArrowMerge,
  met: IconCircleCheck,
  missed: IconCircleX,
  awaiting: IconHourglass,
  unreported: IconEyeOff,
  'met-early': IconRosetteDiscountCheck,
  insufficient: IconHelpCircle,
  'on-track': IconTrendingUp,
  accelerate: IconChevronsUp,
  slow: IconSnail,
  reversing: IconArrowBackUp,
};

type VerdictIconProps = { readonly verdict: Verdict; readonly size: number | string };

/** The sign of a judgement; the word stands beside it. */
export function VerdictIcon({ verdict, size }: VerdictIconProps) {
  const Sign = ICONS[verdict];
  return <Sign size={size} stroke={2} aria-hidden />;
}
