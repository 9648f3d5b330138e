import { addDocument, changeDocument, type DocumentEntry, getDocument } from '@kts/contract';
import { Stack } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ApproversOnly } from './approvers-only.tsx';
import { type DocumentFields, documentDraftOf } from './document-fields.ts';
import { DocumentForm } from './document-form.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { useDocumentName } from './use-document-name.ts';

const edited = getRouteApi('/documents/$document/edit');

export function NewDocumentPage() {
  const t = useTranslations('register');
  const open = useOpenDocument();
  const sending = useMutation({
    mutationFn: (fields: DocumentFields) =>
      call(addDocument, { body: { document: documentDraftOf(fields), reason: fields.reason } }),
    onSuccess: open,
  });
  return (
    <ApproversOnly title={t('newDocument')}>
      <Stack gap="md">
        <TextLink to="/targets" search={{ show: 'documents' }}>
          {t('backToDocuments')}
        </TextLink>
        <PageHeading title={t('newDocument')} lead={t('newDocumentLead')} />
        <DocumentForm
          document={null}
          error={sending.error}
          busy={sending.isPending}
          onSend={sending.mutate}
        />
      </Stack>
    </ApproversOnly>
  );
}

/** Corrects a document for all the targets that it sets. */
export function EditDocumentPage() {
  const t = useTranslations('register');
  const documentName = useDocumentName();
  const { document: code } = edited.useParams();
  const { data: entry } = useSuspenseQuery(queryFor(getDocument, { params: { document: code } }));
  const { document, version, targets } = entry;
  const open = useOpenDocument();
  const sending = useMutation({
    mutationFn: (fields: DocumentFields) =>
      call(changeDocument, {
        params: { document: code },
        body: { document: documentDraftOf(fields), version, reason: fields.reason },
      }),
    onSuccess: open,
  });
  return (
    <ApproversOnly title={t('editDocument')}>
      <Stack gap="md">
        <TextLink to="/documents/$document" params={{ document: code }}>
          {t('backToDocument')}
        </TextLink>
        <PageHeading
          title={t('editDocument')}
          lead={`${documentName(document)}. ${t('correctsAll', { count: targets.length })}`}
        />
        <DocumentForm
          key={version}
          document={document}
          error={sending.error}
          busy={sending.isPending}
          onSend={sending.mutate}
        >
          <StaleNotice error={sending.error} onReload={sending.reset} />
        </DocumentForm>
      </Stack>
    </ApproversOnly>
  );
}

/** Everything is asked again: a document stands beside each of its targets. */
function useOpenDocument(): (entry: DocumentEntry) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ document: { code } }) => {
    await client.invalidateQueries();
    await navigate({ to: '/documents/$document', params: { document: code } });
  };
}
