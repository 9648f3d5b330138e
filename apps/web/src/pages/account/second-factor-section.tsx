import {
  getSecondFactor,
  listSessions,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorState,
} from '@kts/contract';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { sessionQuery } from '../../api/session.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { textOf } from '../../components/accounts/text-of.ts';
import { AccountSection } from './account-section.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecretField } from './secret-field.tsx';
import { SetUpFactor } from './set-up-factor.tsx';

/** The second step at login: set up, with new codes for once, or taken away. */
export function SecondFactorSection() {
  const t = useTranslations('account');
  const { data } = useSuspenseQuery(queryFor(getSecondFactor, {}));
  const refresh = useRefresh();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (data.state === 'off') return null;
  const show = (fresh: readonly string[]) => {
    setCodes(fresh);
    void refresh();
  };
  return (
    <AccountSection
      title={t('factorTitle')}
      lead={t('factorLead')}
      standing={data.state === 'set' ? t('factorOn') : undefined}
    >
      {data.due && (
        <Alert
          color="orange"
          styles={{ label: { color: 'var(--mantine-color-text)' } }}
          icon={<IconShieldLock aria-hidden />}
          title={t('factorDueTitle')}
        >
          {t('factorDue')}
        </Alert>
      )}
      {codes !== null && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {codes === null && data.state === 'none' && <SetUpFactor onCodes={show} />}
      {codes === null && data.state === 'set' && <StandingFactor state={data} onCodes={show} />}
    </AccountSection>
  );
}

/** What hangs on it: the list of sessions, and what is open to this one. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [getSecondFactor.path] }),
      client.invalidateQueries({ queryKey: [listSessions.path] }),
      client.invalidateQueries(sessionQuery),
    ]);
}

type StandingFactorProps = {
  readonly state: SecondFactorState;
  readonly onCodes: (codes: readonly string[]) => void;
};

function StandingFactor({ state, onCodes }: StandingFactorProps) {
  const t = useTranslations('account');
  const refresh = useRefresh();
  const renew = useMutation({
    mutationFn: (password: string) => call(renewRecoveryCodes, { body: { password } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  const remove = useMutation({
    mutationFn: (password: string) => call(removeSecondFactor, { body: { password } }),
    onSuccess: refresh,
  });
  const error = renew.error ?? remove.error;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const password = textOf(new FormData(event.currentTarget), 'password');
        const [chosen, other] =
          submitter?.getAttribute('data-step') === 'remove' ? [remove, renew] : [renew, remove];
        other.reset();
        if (!renew.isPending && !remove.isPending) chosen.mutate(password);
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('codesLeft', { count: state.recoveryCodes })}</Text>
        <SecretField name="password" label={t('password')} autoComplete="current-password" error={error} />
        <FormProblem error={error} fields={['password']} />
        <Group gap="sm">
          <Button type="submit" data-step="renew" variant="default" loading={renew.isPending}>
            {t('renewCodes')}
          </Button>
          <Button type="submit" data-step="remove" variant="default" loading={remove.isPending}>
            {t('remove')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
