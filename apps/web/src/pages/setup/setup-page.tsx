import { getSetup } from '@kts/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SetupForm } from './setup-form.tsx';

const route = getRouteApi('/setup');

/** Where one-time links lead: to the first administrator, or to a new password. */
export function SetupPage() {
  const { token } = route.useSearch();
  return token === undefined ? (
    <FirstAdmin>
      <SpentLink />
    </FirstAdmin>
  ) : (
    <WithToken token={token} />
  );
}

function WithToken({ token }: { readonly token: string }) {
  const { data } = useSuspenseQuery(queryFor(getSetup, { params: { token } }));
  if (data.name !== null) return <NewPassword token={token} name={data.name} />;
  return <FirstAdmin>{data.valid ? <SetupForm token={token} name={null} /> : <SpentLink />}</FirstAdmin>;
}

function FirstAdmin({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('accounts');
  return (
    <>
      <PageHeading title={t('setupTitle')} lead={t('setupLead')} />
      {children}
    </>
  );
}

function NewPassword({ token, name }: { readonly token: string; readonly name: string }) {
  const t = useTranslations('account');
  return (
    <>
      <PageHeading title={t('resetTitle')} lead={t('resetLead', { name })} />
      <SetupForm token={token} name={name} />
    </>
  );
}

function SpentLink() {
  const t = useTranslations('accounts');
  return (
    <EmptyState title={t('spentTitle')} action={<ButtonLink to="/login">{t('logIn')}</ButtonLink>}>
      {t('spent')}
    </EmptyState>
  );
}
