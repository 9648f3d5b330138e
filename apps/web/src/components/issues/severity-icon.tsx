import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './issues.module.css';

export function SeverityIcon({ severity }: { readonly severity: 'error' | 'warning' }) {
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
