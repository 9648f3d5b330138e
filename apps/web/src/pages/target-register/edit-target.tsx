import { changeTarget, type TargetDraft, type TargetEntry, withdrawTarget } from '@kts/contract';
import type { Comparator } from '@kts/domain';
import { Alert, Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';
import { useCatalog } from '../../api/catalog.ts';
import { call } from '../../api/call.ts';
import { useFormat } from '../../i18n/format.ts';

const NAMES = { '>=': 'atLeast', '<=': 'atMost', '=': 'equal', '~': 'about', range: 'range' } as const;

/** "8,59" or "8.59"; "8.619" may be two numbers and is none here. */
const figure = (text: string): number =>
  /^-?\d+([.,](\d{1,2}|\d{4,}))?$/.test(text.trim()) || /^-?0[.,]\d+$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : Number.NaN;

/** Changes what is promised; the reason is asked for each time. */
export function EditTarget({ entry }: { readonly entry: TargetEntry }) {
  const t = useTranslations('register');
  const common = useTranslations('common');
  const format = useFormat();
  const { indicators } = useCatalog();
  const { code, citations: _, ...target } = entry.target;
  const indicator = indicators.get(target.indicator);
  const sign = format.language === 'vi' ? ',' : '.';
  const written = (amount: number | null) => (amount === null ? '' : String(amount).replace('.', sign));
  const [comparator, setComparator] = useState<Comparator>(target.comparator);
  const [value, setValue] = useState(written(target.value));
  const [valueMax, setValueMax] = useState(written(target.valueMax));
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const { version } = entry;
  const sending = useMutation({
    mutationFn: (withdraw: boolean) => {
      const draft: TargetDraft = {
        ...target,
        comparator,
        value: figure(value),
        valueMax: comparator === 'range' ? figure(valueMax) : null,
      };
      return withdraw
        ? call(withdrawTarget, { params: { code }, body: { version, reason } })
        : call(changeTarget, { params: { code }, body: { target: draft, version, reason } });
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const problem = sending.error instanceof ApiProblem ? sending.error.problem : null;
  const faultAt = (path: string) => problem?.issues?.find((issue) => issue.path === path)?.message;
  const isWrong = (text: string) => text.trim() !== '' && Number.isNaN(figure(text));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong(value) || (comparator === 'range' && isWrong(valueMax))) return;
    sending.mutate(false);
  };
  return (
    <form onSubmit={save} className="no-print">
      <Stack gap="sm" maw="32rem">
        <Title order={2}>{t('edit')}</Title>
        {sending.error !== null && (
          <Alert color="red" role="alert" title={problem?.title}>
            {problem?.detail ?? sending.error.message}
          </Alert>
        )}
        <NativeSelect
          label={t('comparator')}
          value={comparator}
          onChange={(event) => setComparator(event.currentTarget.value as Comparator)}
          data={Object.entries(NAMES).map(([sign, name]) => ({ value: sign, label: t(name) }))}
        />
        <TextInput
          label={`${common('value')} (${indicator === undefined ? '' : format.unitName(indicator)})`}
          value={value}
          required
          inputMode="decimal"
          error={isWrong(value) ? t('valueForm') : faultAt('target.value')}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        {comparator === 'range' && (
          <TextInput
            label={t('valueMax')}
            value={valueMax}
            required
            inputMode="decimal"
            error={isWrong(valueMax) ? t('valueForm') : faultAt('target.valueMax')}
            onChange={(event) => setValueMax(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          styles={{ description: { color: 'var(--ink-quiet)' } }}
          value={reason}
          required
          error={faultAt('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={sending.isPending}>
            {t('save')}
          </Button>
          <Button
            variant="default"
            disabled={reason.trim() === '' || sending.isPending}
            onClick={() => sending.mutate(true)}
          >
            {t('withdraw')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
