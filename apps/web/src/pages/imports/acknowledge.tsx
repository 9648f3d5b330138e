import { changeImport, listImportIssues } from '@kts/contract';
import { Checkbox, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { useFormat } from '../../i18n/format.ts';
import { issueCounts } from './issue-counts.ts';
import { useCodeName } from './use-code-name.ts';
import type { ImportDesk } from './use-import-desk.ts';

const MOST = 2000;

/** Warnings that somebody must have looked at, each by name with how often it was found. */
export function Acknowledge({ desk }: { readonly desk: ImportDesk }) {
  const t = useTranslations('imports.acknowledge');
  const format = useFormat();
  const codeName = useCodeName();
  const { id, mustAcknowledge, acknowledged, may, issueTotals } = desk.detail;
  const { data } = useQuery({
    ...queryFor(listImportIssues, { params: { id }, query: { limit: MOST } }),
    enabled: mustAcknowledge.length > 0,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  if (mustAcknowledge.length === 0) return null;
  const counts = new Map(issueCounts(data?.items ?? []).map(({ code, count }) => [code, count]));
  const isAll = issueTotals.error + issueTotals.warning <= MOST;
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
          label={t(isAll ? 'seen' : 'seenAtLeast', {
            what: codeName(code),
            count: format.number(counts.get(code) ?? 0),
          })}
        />
      ))}
    </Stack>
  );
}
