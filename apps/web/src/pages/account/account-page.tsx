import { Stack } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useUser } from '../../api/use-session.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import classes from './account.module.css';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

/** What one does with the own account. */
export function AccountPage() {
  const t = useTranslations('account');
  const user = useUser();
  return (
    <Stack gap="lg">
      <PageHeading title={t('title')} lead={t('lead')} />
      {user === null ? <LoginNeeded /> : <Sections name={user.name} />}
    </Stack>
  );
}

function Sections({ name }: { readonly name: string }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <PartBoundary resetKey="second-factor" height={220}>
          <SecondFactorSection />
        </PartBoundary>
        <PasswordSection name={name} />
      </div>
      <PartBoundary resetKey="sessions" height={300}>
        <SessionsSection />
      </PartBoundary>
    </div>
  );
}

function LoginNeeded() {
  const t = useTranslations('account');
  const accounts = useTranslations('accounts');
  const here = useLocation({ select: ({ href }) => href });
  return (
    <EmptyState
      title={accounts('logIn')}
      action={
        <ButtonLink to="/login" search={{ next: here }}>
          {accounts('logIn')}
        </ButtonLink>
      }
    >
      {t('loginNeeded')}
    </EmptyState>
  );
}
