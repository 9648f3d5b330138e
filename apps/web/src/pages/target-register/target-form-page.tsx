import { addTarget, changeTarget, getTarget, listDocuments, type RegisteredTarget } from '@kts/contract';
import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ApproversOnly } from './approvers-only.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { TargetForm } from './target-form.tsx';
import { writtenTarget, fieldsOf, milestoneOf, NO_FIELDS, type TargetFields } from './target-fields.ts';

const fresh = getRouteApi('/targets/new');
const edited = getRouteApi('/targets/$code/edit');

/** A new target; a milestone of another one, or of a document, where the address says so. */
export function NewTargetPage() {
  const t = useTranslations('register');
  const format = useFormat();
  const { from, document = '' } = fresh.useSearch();
  const { data: documents } = useSuspenseQuery(queryFor(listDocuments, { query: {} }));
  const like = documents.items.flatMap(({ targets }) => targets).find(({ code }) => code === from);
  const start = like === undefined ? { ...NO_FIELDS, document } : milestoneOf(like, format.language);
  const open = useOpenTarget();
  const sending = useMutation({
    mutationFn: (fields: TargetFields) =>
      call(addTarget, { body: { target: writtenTarget(fields), reason: fields.reason } }),
    onSuccess: ({ target }) => open(target),
  });
  return (
    <ApproversOnly title={t('newTarget')}>
      <Stack gap="md">
        <BackToRegister />
        <PageHeading title={t('newTarget')} lead={t('newTargetLead')} />
        <Text size="sm">
          <TextLink to="/documents/new">{t('documentFirst')}</TextLink>
        </Text>
        <TargetForm
          start={start}
          documents={documents.items}
          target={null}
          error={sending.error}
          busy={sending.isPending}
          onSend={sending.mutate}
        />
      </Stack>
    </ApproversOnly>
  );
}

export function EditTargetPage() {
  const t = useTranslations('register');
  const format = useFormat();
  const { indicatorName, areaLabel } = useCatalog();
  const { code } = edited.useParams();
  const { data: entry } = useSuspenseQuery(queryFor(getTarget, { params: { code } }));
  const documents = useQuery(queryFor(listDocuments, { query: {} })).data?.items ?? [];
  const { target, version } = entry;
  const open = useOpenTarget();
  const sending = useMutation({
    mutationFn: (fields: TargetFields) =>
      call(changeTarget, {
        params: { code },
        body: { target: writtenTarget(fields), version, reason: fields.reason },
      }),
    onSuccess: ({ target: changed }) => open(changed),
  });
  return (
    <ApproversOnly title={t('edit')}>
      <Stack gap="md">
        <TextLink to="/targets/$code" params={{ code }}>
          {t('backToTarget')}
        </TextLink>
        <PageHeading
          title={t('edit')}
          lead={`${indicatorName(target.indicator, target.area)} · ${areaLabel(target.area)} · ${format.period(target.period)}`}
        />
        <TargetForm
          key={version}
          start={fieldsOf(target, format.language)}
          documents={documents}
          target={target}
          error={sending.error}
          busy={sending.isPending}
          onSend={sending.mutate}
        >
          <StaleNotice error={sending.error} onReload={sending.reset} />
        </TargetForm>
      </Stack>
    </ApproversOnly>
  );
}

/** Everything is asked again: a target stands on many pages. */
function useOpenTarget(): (target: RegisteredTarget) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ code }) => {
    await client.invalidateQueries();
    await navigate({ to: '/targets/$code', params: { code } });
  };
}

function BackToRegister() {
  const t = useTranslations('register');
  return (
    <TextLink to="/targets" search={{}}>
      {t('back')}
    </TextLink>
  );
}
