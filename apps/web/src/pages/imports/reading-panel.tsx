import { withdrawImport } from '@kts/contract';
import { Button, Group, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import type { ImportDeskState } from './use-import-desk.ts';

/** How far the reading is: rows and seconds, and how to end it. */
export function ReadingPanel({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.reading');
  const format = useFormat();
  const [began] = useState(() => performance.now());
  const [now, setNow] = useState(began);
  useInterval(() => setNow(performance.now()), 1000, { autoInvoke: true });
  const { id, progress, may } = desk.detail;
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <Text>
        {t('progress', {
          rows: format.number(progress?.rows ?? 0),
          seconds: format.number(Math.floor((now - began) / 1000)),
        })}
      </Text>
      <Group gap="sm" wrap="nowrap">
        <progress className={classes.progress} aria-label={t('title')} />
        {may.withdraw && (
          <Button
            variant="default"
            size="xs"
            onClick={() => desk.take(() => call(withdrawImport, { params: { id } }))}
          >
            {t('cancel')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="var(--ink-quiet)">
        {t('leave')}
      </Text>
    </section>
  );
}
