import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';

const MenuBody = lazy(() => import('./menu-body.tsx').then((module) => ({ default: module.MenuBody })));

/** On narrow screens: everything that the header has no room for. */
export function MenuDrawer() {
  const t = useTranslations('shell');
  const [opened, { open, close }] = useDisclosure(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Burger
        opened={opened}
        onClick={() => {
          setAsked(true);
          open();
        }}
        color="#fff"
        size="sm"
        aria-label={t('menuOpen')}
        aria-expanded={opened}
      />
      {asked && (
        <Suspense>
          <MenuBody opened={opened} close={close} />
        </Suspense>
      )}
    </>
  );
}
