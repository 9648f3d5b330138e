import { getTarget, type TargetChange, type TargetEntry } from '@kts/contract';
import { Alert, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { useMayActAs } from '../../api/use-session.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { OutsideLink } from '../../components/figure/outside-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useFormat } from '../../i18n/format.ts';
import { EditTarget } from './edit-target.tsx';
import { usePromise } from './use-promise.ts';

const route = getRouteApi('/targets/$code');

/** One target: its paper, where it was read, who changed it and why. */
export function TargetPage() {
  const t = useTranslations('register');
  const format = useFormat();
  const promise = usePromise();
  const { areaLabel, indicatorName } = useCatalog();
  const { code } = route.useParams();
  const { data: entry } = useSuspenseQuery(queryFor(getTarget, { params: { code } }));
  const mayEdit = useMayActAs('approver');
  const { target } = entry;
  const { document } = target;
  return (
    <Stack gap="md">
      <TextLink to="/targets" search={{}} className="no-print">
        {t('back')}
      </TextLink>
      <PageHeading
        title={`${indicatorName(target.indicator)}: ${promise(target)}`}
        lead={`${areaLabel(target.area)} · ${format.period(target.period)}`}
      />
      {entry.withdrawn && <Alert color="gray">{t('withdrawn')}</Alert>}
      <Text>
        <OutsideLink
          title={[document.number, format.text(document.titleVi, document.titleEn)]
            .filter(Boolean)
            .join(', ')}
          address={document.address}
        />
        {` · ${document.issuer}`}
        {document.issuedOn !== null && ` · ${format.date(document.issuedOn)}`}
      </Text>
      <Citations entry={entry} />
      <History history={entry.history} />
      {mayEdit && !entry.withdrawn && <EditTarget key={entry.version} entry={entry} />}
    </Stack>
  );
}

function Citations({ entry }: { readonly entry: TargetEntry }) {
  const t = useTranslations('register');
  const { citations } = entry.target;
  if (citations.length === 0) return null;
  return (
    <section>
      <Title order={2}>{t('citations')}</Title>
      <ul>
        {citations.map(({ title, address }) => (
          <li key={`${title}${address}`}>
            <OutsideLink title={title} address={address} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ history }: { readonly history: readonly TargetChange[] }) {
  const t = useTranslations('register');
  const format = useFormat();
  const promise = usePromise();
  const words = ({ kind, before, after }: TargetChange): string => {
    const values = { before: promise(before), after: promise(after) };
    if (kind === 'created') return t('created', values);
    return kind === 'withdrawn' ? t('withdrawnFrom', values) : t('revised', values);
  };
  const columns: Column<TargetChange>[] = [
    { key: 'at', heading: t('when'), cell: ({ at }) => format.moment(at) },
    { key: 'by', heading: t('who'), cell: ({ by }) => by },
    { key: 'change', heading: t('change'), cell: words },
    { key: 'reason', heading: t('reason'), cell: ({ reason }) => reason },
  ];
  return (
    <section>
      <Title order={2}>{t('history')}</Title>
      {history.length === 0 ? (
        <Text>{t('noHistory')}</Text>
      ) : (
        <DataTable
          caption={t('history')}
          captionShown={false}
          columns={columns}
          rows={history}
          rowKey={({ id }) => String(id)}
        />
      )}
    </section>
  );
}
