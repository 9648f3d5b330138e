import { getSetup } from '@kts/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SetupForm } from './setup-form.tsx';

const route = getRouteApi('/setup');

/** Where the one-time link leads that the server prints while there is nobody. */
export function SetupPage() {
  const t = useTranslations('accounts');
  const { token } = route.useSearch();
  return (
    <>
      <PageHeading title={t('setupTitle')} lead={t('setupLead')} />
      {token === undefined ? <SpentLink /> : <WithToken token={token} />}
    </>
  );
}

function WithToken({ token }: { readonly token: string }) {
  const { data } = useSuspenseQuery(queryFor(getSetup, { params: { token } }));
  return data.valid ? <SetupForm token={token} /> : <SpentLink />;
}

function SpentLink() {
  const t = useTranslations('accounts');
  return (
    <EmptyState title={t('spentTitle')} action={<ButtonLink to="/login">{t('logIn')}</ButtonLink>}>
      {t('spent')}
    </EmptyState>
  );
}
