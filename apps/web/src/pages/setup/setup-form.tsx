import { makeFirstAdmin, openSession } from '@kts/contract';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { isNotLoggedIn } from '../../api/session.ts';
import { FormProblem, issueOf } from '../../components/accounts/form-problem.tsx';
import { textOf } from '../../components/accounts/text-of.ts';
import { useLanguage } from '../../root-search.ts';

const FIELDS = ['name', 'password'] as const;

/** Whether that is enough: an account with a second step is asked for its code at the door. */
async function logInWith(person: Person): Promise<boolean> {
  try {
    await call(openSession, { body: person });
    return true;
  } catch (error) {
    if (isNotLoggedIn(error)) return false;
    throw error;
  }
}

type Person = { readonly name: string; readonly password: string };

type SetupFormProps = {
  readonly token: string;
  /** Whose password is set anew; null: the first administrator chooses a name. */
  readonly name: string | null;
};

export function SetupForm({ token, name }: SetupFormProps) {
  const t = useTranslations('accounts');
  const own = useTranslations('account');
  const home = useLanguage() === 'en' ? '/?lang=en' : '/';
  const form = useRef<HTMLFormElement>(null);
  const setUp = useMutation({
    mutationFn: async (person: Person) => {
      await call(makeFirstAdmin, { body: { ...person, token } });
      return logInWith(person);
    },
    onError: (error) => {
      const wrong = FIELDS.find((field) => issueOf(error, field) !== undefined);
      const field = wrong === undefined ? null : form.current?.elements.namedItem(wrong);
      if (field instanceof HTMLInputElement) field.focus();
    },
    // The link is spent: going back must not lead to it.
    onSuccess: (isIn) => location.replace(isIn ? home : '/login'),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!setUp.isPending)
          setUp.mutate({ name: textOf(form, 'name'), password: textOf(form, 'password') });
      }}
    >
      <Stack gap="md" align="stretch">
        <TextInput
          name="name"
          label={t('name')}
          {...(name === null ? { description: t('nameHint') } : { value: name, readOnly: true })}
          error={issueOf(setUp.error, 'name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          required
          autoFocus={name === null}
        />
        <PasswordInput
          name="password"
          label={t('password')}
          description={t('passwordHint')}
          error={issueOf(setUp.error, 'password')}
          aria-invalid={issueOf(setUp.error, 'password') !== undefined}
          autoComplete="new-password"
          maxLength={1000}
          required
          autoFocus={name !== null}
          visibilityToggleFocusable
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <FormProblem error={setUp.error} fields={FIELDS} />
        <Button type="submit" loading={setUp.isPending || setUp.isSuccess}>
          {name === null ? t('makeAdmin') : own('resetSubmit')}
        </Button>
      </Stack>
    </form>
  );
}
