import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { textOf } from '../../components/accounts/text-of.ts';

export type Typed = { readonly name: string; readonly password: string };

type PasswordStepProps = {
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly onTyped: (typed: Typed) => void;
};

export function PasswordStep({ error, isBusy, onTyped }: PasswordStepProps) {
  const t = useTranslations('accounts');
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) password.current?.select();
  }, [error]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!isBusy) onTyped({ name: textOf(form, 'name'), password: textOf(form, 'password') });
      }}
    >
      <Stack gap="md" align="stretch">
        <TextInput
          name="name"
          label={t('name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          required
          autoFocus
        />
        <PasswordInput
          ref={password}
          name="password"
          label={t('password')}
          autoComplete="current-password"
          maxLength={1000}
          required
          visibilityToggleFocusable
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <FormProblem error={error} />
        <Button type="submit" loading={isBusy}>
          {t('logIn')}
        </Button>
      </Stack>
    </form>
  );
}
