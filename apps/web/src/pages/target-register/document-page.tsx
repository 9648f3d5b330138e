import { type DocumentEntry, getDocument, undoDocument, withdrawDocument } from '@kts/contract';
import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { useMayActAs } from '../../api/use-session.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { Fact, Facts } from '../../components/figure/facts.tsx';
import { OutsideLink } from '../../components/figure/outside-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useFormat } from '../../i18n/format.ts';
import { DocumentFilePanel } from './document-file-panel.tsx';
import { History } from './history.tsx';
import { type Act, TakeBack } from './take-back.tsx';
import classes from './target-register.module.css';
import { TargetTable } from './targets-view.tsx';
import { useDocumentName } from './use-document-name.ts';
import { useDocumentDifferences } from './use-entry-words.ts';

const route = getRouteApi('/documents/$document');

/** One document: what it says of itself, what it sets, the document itself, who corrected it and why. */
export function DocumentPage() {
  const t = useTranslations('register');
  const documentName = useDocumentName();
  const { document: code } = route.useParams();
  const { data: entry } = useSuspenseQuery(queryFor(getDocument, { params: { document: code } }));
  const mayEdit = useMayActAs('approver');
  const differencesOf = useDocumentDifferences();
  return (
    <Stack gap="md">
      <TextLink to="/targets" search={{ show: 'documents' }} className="no-print">
        {t('backToDocuments')}
      </TextLink>
      <PageHeading title={documentName(entry.document)} />
      {entry.withdrawn && <Alert color="gray">{t('documentWithdrawn')}</Alert>}
      {mayEdit && <DocumentActions entry={entry} />}
      <DocumentFacts entry={entry} />
      <section>
        <Title order={2} mb="xs">
          {t('targetsOf')}
        </Title>
        {entry.targets.length === 0 ? (
          <Text>{t('noTargetsOf')}</Text>
        ) : (
          <TargetTable rows={entry.targets} caption={t('targetsOf')} />
        )}
      </section>
      <DocumentFilePanel entry={entry} mayEdit={mayEdit && !entry.withdrawn} />
      <History history={entry.history} differencesOf={differencesOf} />
    </Stack>
  );
}

function DocumentActions({ entry }: { readonly entry: DocumentEntry }) {
  const t = useTranslations('register');
  const { version, withdrawn, history, targets } = entry;
  const { code } = entry.document;
  const acts: Act[] = [
    ...(withdrawn || targets.length > 0 ? [] : (['withdraw'] as const)),
    ...(history.length === 0 ? [] : (['undo'] as const)),
  ];
  return (
    <Group gap="xs" className="no-print">
      {!withdrawn && (
        <>
          <ButtonLink to="/documents/$document/edit" params={{ document: code }}>
            {t('editDocument')}
          </ButtonLink>
          <ButtonLink to="/targets/new" search={{ document: code }} variant="default">
            {t('addTargetOf')}
          </ButtonLink>
        </>
      )}
      <TakeBack
        acts={acts}
        of="document"
        send={(act, reason) =>
          call(act === 'undo' ? undoDocument : withdrawDocument, {
            params: { document: code },
            body: { version, reason },
          })
        }
      />
    </Group>
  );
}

function DocumentFacts({ entry: { document } }: { readonly entry: DocumentEntry }) {
  const t = useTranslations('register');
  const format = useFormat();
  const { areaLabel } = useCatalog();
  const { number, issuedOn, issuer, area, address, note } = document;
  return (
    <div className={classes.facts}>
      <Facts>
        <Fact name={t('document.number')}>{number}</Fact>
        <Fact name={t('document.issuedOn')}>{issuedOn === null ? null : format.date(issuedOn)}</Fact>
        <Fact name={t('document.issuer')}>{issuer}</Fact>
        <Fact name={t('document.area')}>{area === null ? null : areaLabel(area)}</Fact>
        {address !== null && (
          <Fact name={t('document.address')}>
            <OutsideLink title={address} address={address} />
          </Fact>
        )}
        <Fact name={t('document.note')}>{note}</Fact>
      </Facts>
    </div>
  );
}
