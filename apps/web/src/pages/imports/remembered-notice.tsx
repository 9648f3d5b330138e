import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './imports.module.css';
import type { ImportDeskState } from './use-import-desk.ts';
import type { UseRemembered } from './use-remembered.ts';
import { useSettingWords } from './use-setting-words.ts';

type RememberedNoticeProps = { readonly desk: ImportDeskState; readonly remembered: UseRemembered };

/** That corrections of an earlier file were made to this one too: which, and how to be rid of them. */
export function RememberedNotice({ desk, remembered }: RememberedNoticeProps) {
  const t = useTranslations('imports.remembered');
  const words = useSettingWords();
  const { applied } = remembered;
  if (applied === null) return null;
  const told = [
    ...Object.entries(applied.settings).flatMap(([name, value]) => words.setting(name, value)),
    ...Object.entries(applied.answers).map(([id, value]) => words.answer(id, value)),
  ];
  return (
    <aside className={classes.remembered} aria-label={t('title')}>
      <IconHistory size={20} aria-hidden />
      <div>
        <Text fw={600}>{t('title')}</Text>
        <Text size="sm">{t('from', { file: applied.fileName })}</Text>
        <ul className={classes.links}>
          {told.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <Group gap="sm">
          {desk.detail.may.change && (
            <Button variant="default" size="xs" disabled={desk.busy} onClick={remembered.takeBack}>
              {t('takeBack')}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={remembered.forget}>
            {t('forget')}
          </Button>
        </Group>
      </div>
    </aside>
  );
}
