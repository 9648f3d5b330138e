import { changePassword, listSessions } from '@kts/contract';
import { Alert, Button, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { textOf } from '../../components/accounts/text-of.ts';
import { AccountSection } from './account-section.tsx';
import { SecretField } from './secret-field.tsx';

/** @param name for the keeper of passwords in the browser: whose password it is */
export function PasswordSection({ name }: { readonly name: string }) {
  const t = useTranslations('account');
  const accounts = useTranslations('accounts');
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: (body: { present: string; password: string }) => call(changePassword, { body }),
    onSuccess: () => {
      form.current?.reset();
      return client.invalidateQueries({ queryKey: [listSessions.path] });
    },
  });
  return (
    <AccountSection title={t('passwordTitle')} lead={t('passwordLead')}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          if (!change.isPending)
            change.mutate({ present: textOf(data, 'present'), password: textOf(data, 'password') });
        }}
      >
        <Stack gap="sm">
          <input type="text" name="name" value={name} autoComplete="username" readOnly hidden />
          <SecretField
            name="present"
            label={t('present')}
            autoComplete="current-password"
            error={change.error}
          />
          <SecretField
            name="password"
            label={t('newPassword')}
            description={accounts('passwordHint')}
            autoComplete="new-password"
            error={change.error}
          />
          <FormProblem error={change.error} fields={['present', 'password']} />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('changePassword')}
          </Button>
          <div role="status">
            {change.isSuccess && (
              <Alert color="teal" icon={<IconCheck aria-hidden />}>
                {t('passwordChanged', { ended: change.data.ended })}
              </Alert>
            )}
          </div>
        </Stack>
      </form>
    </AccountSection>
  );
}
