import {
  getTarget,
  type RegisteredTarget,
  type TargetEntry,
  undoTarget,
  withdrawTarget,
} from '@kts/contract';
import { Alert, Group, Stack, Title } from '@mantine/core';
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
import { History } from './history.tsx';
import { type Act, TakeBack } from './take-back.tsx';
import classes from './target-register.module.css';
import { useDocumentName } from './use-document-name.ts';
import { useTargetDifferences } from './use-entry-words.ts';
import { useTargetValue } from './use-target-value.ts';

const route = getRouteApi('/targets/$code');

/** One target: its document, where it was read, who changed it and why. */
export function TargetPage() {
  const t = useTranslations('register');
  const format = useFormat();
  const targetValue = useTargetValue();
  const { areaLabel, indicatorName } = useCatalog();
  const { code } = route.useParams();
  const { data: entry } = useSuspenseQuery(queryFor(getTarget, { params: { code } }));
  const mayEdit = useMayActAs('approver');
  const differencesOf = useTargetDifferences();
  const { target } = entry;
  return (
    <Stack gap="md">
      <TextLink to="/targets" search={{}} className="no-print">
        {t('back')}
      </TextLink>
      <PageHeading
        title={`${indicatorName(target.indicator, target.area)}: ${targetValue(target)}`}
        lead={`${areaLabel(target.area)} · ${format.period(target.period)}`}
        actions={
          <ButtonLink to="/" search={{ area: target.area }} variant="default">
            {t('onBoard')}
          </ButtonLink>
        }
      />
      {entry.withdrawn && <Alert color="gray">{t('withdrawn')}</Alert>}
      {mayEdit && <TargetActions entry={entry} />}
      <TargetFacts target={target} />
      <Citations entry={entry} />
      <History history={entry.history} differencesOf={differencesOf} />
    </Stack>
  );
}

function TargetActions({ entry }: { readonly entry: TargetEntry }) {
  const t = useTranslations('register');
  const { target, version, withdrawn, history } = entry;
  const { code } = target;
  const acts: Act[] = [
    ...(withdrawn ? [] : (['withdraw'] as const)),
    ...(history.length === 0 ? [] : (['undo'] as const)),
  ];
  return (
    <Group gap="xs" className="no-print">
      {!withdrawn && (
        <>
          <ButtonLink to="/targets/$code/edit" params={{ code }}>
            {t('edit')}
          </ButtonLink>
          <ButtonLink to="/targets/new" search={{ from: code }} variant="default">
            {t('addMilestone')}
          </ButtonLink>
        </>
      )}
      <TakeBack
        acts={acts}
        of="target"
        send={(act, reason) =>
          call(act === 'undo' ? undoTarget : withdrawTarget, { params: { code }, body: { version, reason } })
        }
      />
    </Group>
  );
}

function TargetFacts({ target }: { readonly target: RegisteredTarget }) {
  const t = useTranslations('register');
  const format = useFormat();
  const documentName = useDocumentName();
  const { indicators, sourceName } = useCatalog();
  const { document, source, baseline } = target;
  const indicator = indicators.get(target.indicator);
  return (
    <div className={classes.facts}>
      <Facts>
        <Fact name={t('filterDocument')}>
          <TextLink to="/documents/$document" params={{ document: document.code }}>
            {documentName(document)}
          </TextLink>
          {` (${[document.issuer, document.issuedOn && format.date(document.issuedOn)].filter(Boolean).join(', ')})`}
        </Fact>
        <Fact name={t('decidingSource')}>{source === null ? t('sourceByOrder') : sourceName(source)}</Fact>
        <Fact name={t('baselineName')}>
          {baseline === null || indicator === undefined
            ? t('baselineFirst')
            : `${format.withUnit(indicator, baseline.value)}, ${format.periodInText(baseline.period)}`}
        </Fact>
        {target.area === 'vn' && indicator !== undefined && (
          <Fact name={t('inheritance')}>{t(indicator.inheritable ? 'inheritable' : 'notInheritable')}</Fact>
        )}
        <Fact name={t('noteVi')}>{format.text(target.noteVi, target.noteEn)}</Fact>
      </Facts>
    </div>
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
