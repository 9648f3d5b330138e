import { changeImport } from '@kts/contract';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { useFormat } from '../../i18n/format.ts';
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
  if (mustAcknowledge.length === 0 || counts === undefined) return null;
  const countOf = (code: string): number =>
    counts.find((one) => one.severity === 'warning' && one.code === code)?.count ?? 0;
  const toggle = (code: string, checked: boolean) => {
    const codes = acknowledged.filter((one) => one !== code);
    const body = { acknowledged: checked ? [...codes, code] : codes };
    desk.take(() => call(changeImport, { params: { id }, body }));
  };
  return (
    <Stack gap="xs" role="group" aria-labelledby="acknowledge">
      <Text id="acknowledge" fw={600} size="sm">
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
    </Stack>
  );
}
