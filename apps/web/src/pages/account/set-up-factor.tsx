import { beginSecondFactor, confirmSecondFactor } from '@kts/contract';
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { FormProblem, issueOf } from '../../components/accounts/form-problem.tsx';
import { textOf } from '../../components/accounts/text-of.ts';
import classes from './account.module.css';
import { QrCode } from './qr-code.tsx';
import { SecretField } from './secret-field.tsx';

type SetUpFactorProps = { readonly onCodes: (codes: readonly string[]) => void };

/** First the password, then the picture for the app, then a code that proves it. */
export function SetUpFactor({ onCodes }: SetUpFactorProps) {
  const t = useTranslations('account');
  const begin = useMutation({
    mutationFn: (password: string) => call(beginSecondFactor, { body: { password } }),
    gcTime: 0,
  });
  if (begin.data !== undefined) {
    return <ProveApp {...begin.data} onCodes={onCodes} onCancel={() => begin.reset()} />;
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!begin.isPending) begin.mutate(textOf(new FormData(event.currentTarget), 'password'));
      }}
    >
      <Stack gap="sm">
        <SecretField
          name="password"
          label={t('password')}
          autoComplete="current-password"
          error={begin.error}
        />
        <FormProblem error={begin.error} fields={['password']} />
        <Button type="submit" loading={begin.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('begin')}
        </Button>
      </Stack>
    </form>
  );
}

type ProveAppProps = SetUpFactorProps & {
  readonly secret: string;
  readonly address: string;
  readonly onCancel: () => void;
};

function ProveApp({ secret, address, onCodes, onCancel }: ProveAppProps) {
  const t = useTranslations('account');
  const confirm = useMutation({
    mutationFn: (code: string) => call(confirmSecondFactor, { body: { code } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  const issue = issueOf(confirm.error, 'code');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!confirm.isPending) confirm.mutate(textOf(new FormData(event.currentTarget), 'code'));
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('scan')}</Text>
        <QrCode text={address} label={t('qr')} />
        <div>
          <Text size="sm" fw={600}>
            {t('key')}
          </Text>
          <p className={classes.key}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          <Anchor href={address} size="sm" underline="always">
            {t('openApp')}
          </Anchor>
        </div>
        <TextInput
          name="code"
          label={t('code')}
          error={issue}
          aria-invalid={issue !== undefined}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
          required
          autoFocus
        />
        <FormProblem error={confirm.error} />
        <Group gap="sm">
          <Button type="submit" loading={confirm.isPending}>
            {t('confirm')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
