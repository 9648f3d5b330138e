import { changeImport } from '@kts/contract';
import { needsReason } from '@kts/domain';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { useFormat } from '../../i18n/format.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useCodeName } from '../../components/issues/use-code-name.ts';
import type { ImportDeskState } from './use-import-desk.ts';
import { useIssueCounts } from './use-issue-counts.ts';

/** Warnings that somebody must have looked at, each by name with how often it was found. */
export function Acknowledge({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.acknowledge');
  const format = useFormat();
  const codeName = useCodeName();
  const { id, mustAcknowledge, acknowledged, may } = desk.detail;
  const counts = useIssueCounts(desk.detail);
  const [asked, setAsked] = useState<string | null>(null);
  if (mustAcknowledge.length === 0 || counts === undefined) return null;
  const countOf = (code: string): number =>
    counts.find((one) => one.severity === 'warning' && one.code === code)?.count ?? 0;
  const send = (code: string, checked: boolean, reason?: string) => {
    const codes = acknowledged.filter((one) => one !== code);
    const body = {
      acknowledged: checked ? [...codes, code] : codes,
      ...(reason !== undefined && { reasons: { [code]: reason } }),
    };
    desk.take(() => call(changeImport, { params: { id }, body }));
  };
  const toggle = (code: string, checked: boolean) => {
    if (checked && needsReason(code)) setAsked(code);
    else send(code, checked);
  };
  return (
    <Stack gap="xs" role="group" aria-labelledby="acknowledge">
      <Text id="acknowledge" tabIndex={-1} fw={600} size="sm">
        {t('title')}
      </Text>
      {mustAcknowledge.map((code) => (
        <Checkbox
          key={code}
          checked={acknowledged.includes(code)}
          disabled={!may.change}
          onChange={({ currentTarget: { checked } }) => !desk.busy && toggle(code, checked)}
          label={t('seen', { what: codeName(code), count: format.number(countOf(code)) })}
        />
      ))}
      <ReasonDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={codeName(asked ?? '')}
        label={t('reason')}
        confirm={t('confirm')}
        busy={desk.busy}
        onReason={(reason) => {
          if (asked !== null) send(asked, true, reason);
          setAsked(null);
        }}
      >
        {t('reasonMeaning')}
      </ReasonDialog>
    </Stack>
  );
}
