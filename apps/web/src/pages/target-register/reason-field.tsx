import { Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';

type ReasonFieldProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
};

/** Why: asked for each time, kept for good. */
export function ReasonField({ value, error, onChange }: ReasonFieldProps) {
  const t = useTranslations('register');
  return (
    <Textarea
      label={t('reason')}
      description={t('reasonHint')}
      descriptionProps={{ c: 'var(--ink-quiet)' }}
      rows={2}
      maxLength={1000}
      required
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
