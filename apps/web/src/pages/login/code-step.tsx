import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { textOf } from '../../components/accounts/text-of.ts';

type CodeStepProps = {
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
};

/** The password was right: now what the phone shows, or a code for once. */
export function CodeStep({ error, isBusy, onCode, onBack }: CodeStepProps) {
  const t = useTranslations('account');
  const accounts = useTranslations('accounts');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onCode(textOf(new FormData(event.currentTarget), 'code'));
      }}
    >
      <Stack gap="md" align="stretch">
        <Title order={2}>{t('stepTitle')}</Title>
        <Text size="sm">{t('stepLead')}</Text>
        <TextInput
          ref={field}
          name="code"
          label={t('stepCode')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
          autoFocus
        />
        <FormProblem error={error} />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {accounts('logIn')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
