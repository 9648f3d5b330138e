import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { saveText } from '../../charts/save-file.ts';
import classes from './account.module.css';

type RecoveryCodesProps = { readonly codes: readonly string[]; readonly onKept: () => void };

/** Shown once; the focus goes there, so that nobody overlooks them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useTranslations('account');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Title order={3} ref={heading} tabIndex={-1}>
        {t('codesTitle')}
      </Title>
      <Text size="sm">{t('codesMeaning')}</Text>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saveText(t('codesFile'), 'text/plain', `${codes.join('\r\n')}\r\n`)}
        >
          {t('saveCodes')}
        </Button>
        <Button onClick={onKept}>{t('codesKept')}</Button>
      </Group>
    </Stack>
  );
}
