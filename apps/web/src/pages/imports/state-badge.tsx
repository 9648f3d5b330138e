import type { ImportState } from '@kts/domain';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconFileCheck,
  IconHelpCircle,
  IconHourglass,
  IconLoader2,
  IconPlugOff,
  IconThumbDown,
  type Icon,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './imports.module.css';

const ICONS: Readonly<Record<ImportState, Icon>> = {
  reading: IconLoader2,
  'needs-answers': IconHelpCircle,
  refused: IconCircleX,
  ready: IconFileCheck,
  submitted: IconHourglass,
  published: IconCircleCheck,
  rejected: IconThumbDown,
  withdrawn: IconArrowBackUp,
  failed: IconPlugOff,
};

/** Where an import stands, as icon and word. */
export function StateBadge({ state }: { readonly state: ImportState }) {
  const t = useTranslations('imports.states');
  const Sign = ICONS[state];
  return (
    <span className={classes.badge} data-state={state}>
      <Sign size={16} aria-hidden />
      {t(state)}
    </span>
  );
}
