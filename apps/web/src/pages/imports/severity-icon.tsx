import type { ImportIssue } from '@kts/contract';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './imports.module.css';

export function SeverityIcon({ severity }: Pick<ImportIssue, 'severity'>) {
  const t = useTranslations('imports.issues');
  const Sign = severity === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <Sign
      size={16}
      className={classes.severity}
      data-severity={severity}
      aria-label={t(severity)}
      role="img"
    />
  );
}
