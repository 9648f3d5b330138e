import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useUser, useMayActAs } from '../../api/use-session.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeading } from '../../components/page-heading.tsx';

/** A form that nobody else could send is not shown to them. */
export function ApproversOnly({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useTranslations('register');
  const user = useUser();
  const may = useMayActAs('approver');
  if (may) return children;
  return (
    <>
      <PageHeading title={title} />
      <EmptyState
        title={t('approversOnly')}
        action={
          user === null && (
            <ButtonLink to="/login" search={{ next: location.pathname + location.search }}>
              {t('logIn')}
            </ButtonLink>
          )
        }
      >
        {t('approversOnlyAction')}
      </EmptyState>
    </>
  );
}
