import { PasswordInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { issueOf } from '../../components/accounts/form-problem.tsx';

type SecretFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  /** What came of sending the form. */
  readonly error: unknown;
};

/** A field for a password, which says itself what is wrong with it. */
export function SecretField({ error, name, ...field }: SecretFieldProps) {
  const t = useTranslations('accounts');
  const issue = issueOf(error, name);
  return (
    <PasswordInput
      {...field}
      name={name}
      error={issue}
      aria-invalid={issue !== undefined}
      maxLength={1000}
      required
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}
