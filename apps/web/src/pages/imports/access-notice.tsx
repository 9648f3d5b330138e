import { mayActAs } from '@kts/domain';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useUser } from '../../api/use-session.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';

/** The pages for those who bring figures in; others are told why it is not for them, and what to do. */
export function ForEditors({ heading, children }: ForEditorsProps) {
  const user = useUser();
  if (user !== null && mayActAs(user.role, 'editor')) return children;
  return (
    <>
      {heading}
      {user === null ? <LoginNeeded /> : <NotForViewers name={user.name} />}
    </>
  );
}

type ForEditorsProps = {
  /** Where the page has none of its own for those who are turned away. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
};

function LoginNeeded() {
  const t = useTranslations('imports');
  const here = useLocation({ select: ({ href }) => href });
  return (
    <EmptyState
      title={t('loginTitle')}
      action={
        <ButtonLink to="/login" search={{ next: here }}>
          {t('logIn')}
        </ButtonLink>
      }
    >
      {t('login')}
    </EmptyState>
  );
}

function NotForViewers({ name }: { readonly name: string }) {
  const t = useTranslations('imports');
  return (
    <EmptyState title={t('viewerTitle')} action={<ButtonLink to="/">{t('toBoard')}</ButtonLink>}>
      {t.rich('viewer', { name, a: (text) => <TextLink to="/indicators">{text}</TextLink> })}
    </EmptyState>
  );
}
