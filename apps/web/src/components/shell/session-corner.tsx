import type { SessionUser } from '@kts/contract';
import { Button, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconLogin2, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { logOut, sessionQuery } from '../../api/session.ts';
import { ButtonLink } from '../button-link.tsx';
import classes from './shell.module.css';

/** In the header: who is logged in, or the way to the door. */
export function SessionMenu() {
  const t = useTranslations('accounts');
  const { data } = useQuery(sessionQuery);
  const [opened, setOpened] = useState(false);
  // Until it is known who is there, the place of the link is kept: the header must not move.
  if (data === undefined) {
    return (
      <div aria-hidden style={{ visibility: 'hidden' }}>
        <LoginLink />
      </div>
    );
  }
  if (data.user === null) return <LoginLink />;
  // In its place in the document, not at its end: there it would belong to no landmark.
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={280}
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.account}
          aria-label={t('menuOf', { name: data.user.name })}
          onClick={() => setOpened(!opened)}
        >
          <IconUser size={16} aria-hidden />
          <span>{data.user.name}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.accountPanel} aria-label={t('account')}>
        <SessionPanel onNavigate={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What there is to say and do; as it is in the drawer of narrow screens. */
export function SessionPanel({ onNavigate }: { readonly onNavigate?: () => void }) {
  const t = useTranslations('accounts');
  const { data } = useQuery(sessionQuery);
  const leave = useLeave();
  if (data === undefined) return null;
  if (data.user === null) return <LoginLink />;
  return (
    <Stack gap="xs" align="flex-start">
      <Person user={data.user} />
      <ButtonLink
        to="/account"
        variant="default"
        leftSection={<IconSettings size={16} aria-hidden />}
        onClick={onNavigate}
      >
        {t('myAccount')}
      </ButtonLink>
      <Button
        variant="default"
        leftSection={<IconLogout size={16} aria-hidden />}
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {t('logOut')}
      </Button>
      {leave.isError && <LeaveFailed />}
    </Stack>
  );
}

/** The page is loaded anew: nothing that only this person might see stays in memory. */
const useLeave = () => useMutation({ mutationFn: logOut, onSuccess: () => location.reload() });

function LoginLink() {
  const t = useTranslations('accounts');
  const here = useLocation({ select: ({ href }) => href });
  return (
    <Link to="/login" search={{ next: here }} className={classes.account}>
      <IconLogin2 size={16} aria-hidden />
      <span>{t('logIn')}</span>
    </Link>
  );
}

function Person({ user }: { readonly user: SessionUser }) {
  const t = useTranslations('accounts');
  const { areaLabel } = useCatalog();
  return (
    <p className={classes.person}>
      <strong>{user.name}</strong>
      <br />
      {t(`roles.${user.role}`)}
      {user.area !== null && ` · ${areaLabel(user.area)}`}
    </p>
  );
}

function LeaveFailed() {
  const t = useTranslations('accounts');
  return (
    <Text role="alert" size="sm" px="sm" py="xs">
      {t('logOutFailed')}
    </Text>
  );
}
