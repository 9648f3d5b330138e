import type { SessionUser } from '@kts/contract';
import { Alert, Anchor } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { sessionQuery } from '../../api/session.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { useLanguage } from '../../root-search.ts';
import { afterLogin } from './after-login.ts';
import { LoginForm } from './login-form.tsx';

export function LoginPage() {
  const t = useTranslations('accounts');
  const { data } = useSuspenseQuery(sessionQuery);
  return (
    <>
      <PageHeading title={t('loginTitle')} lead={t('loginLead')} />
      {data.user !== null && <AlreadyIn user={data.user} />}
      {data.canLogIn ? <LoginForm /> : <NotHere />}
    </>
  );
}

function AlreadyIn({ user }: { readonly user: SessionUser }) {
  const t = useTranslations('accounts');
  const language = useLanguage();
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} mb="md">
      {t('alreadyIn', { name: user.name })}{' '}
      <Anchor href={afterLogin({ next: undefined, language, area: user.area })} underline="always" inherit>
        {t('toBoard')}
      </Anchor>
    </Alert>
  );
}

/** Said before a password is typed, not after it has crossed the network in the clear. */
function NotHere() {
  const t = useTranslations('accounts');
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} title={t('needsTlsTitle')}>
      {t('needsTls')}
    </Alert>
  );
}
