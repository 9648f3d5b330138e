import { openSession } from '@kts/contract';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { textOf } from '../../components/accounts/text-of.ts';
import { useLanguage } from '../../root-search.ts';

const route = getRouteApi('/login');

export function LoginForm() {
  const t = useTranslations('accounts');
  const { next } = route.useSearch();
  const home = useLanguage() === 'en' ? '/?lang=en' : '/';
  const password = useRef<HTMLInputElement>(null);
  const login = useMutation({
    mutationFn: (body: { name: string; password: string }) => call(openSession, { body }),
    // The page is loaded anew, with what this person may see.
    onSuccess: () => location.assign(next ?? home),
    onError: () => password.current?.select(),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!login.isPending)
          login.mutate({ name: textOf(form, 'name'), password: textOf(form, 'password') });
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
        <FormProblem error={login.error} />
        <Button type="submit" loading={login.isPending || login.isSuccess}>
          {t('logIn')}
        </Button>
      </Stack>
    </form>
  );
}
