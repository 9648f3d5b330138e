import { getLineage, type Lineage } from '@kts/contract';
import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from './facts.tsx';
import { FileLink } from './file-link.tsx';
import { MendedText } from './mended-text.tsx';
import { OutsideLink } from './outside-link.tsx';

/** The way back to the cell of the file that a figure came from, its citations and earlier versions. */
export function LineageFacts({ id }: { readonly id: number }) {
  const t = useTranslations('common');
  const format = useFormat();
  const { data } = useSuspenseQuery(queryFor(getLineage, { params: { id } }));
  const { batch, observation, citations } = data;
  return (
    <Facts>
      <Fact name={t('lineageFile')}>{data.file === null ? null : <FileLink lineage={data} />}</Fact>
      <Fact name={t('lineageSheet')}>{data.sheet}</Fact>
      <Fact name={t('lineageLine')}>{data.line === null ? null : format.number(data.line)}</Fact>
      <Fact name={t('lineageColumn')}>{data.column}</Fact>
      <Fact name={t('lineageText')}>
        {data.text === null ? null : <MendedText text={data.text} mended={data.mended} />}
      </Fact>
      <Fact name={t('lineageMended')}>
        {data.mendedBeside.length === 0 ? null : <MendedBeside mends={data.mendedBeside} />}
      </Fact>
      <Fact name={t('readIn')}>
        {observation.sourceTitle === null ? null : (
          <OutsideLink title={observation.sourceTitle} address={observation.sourceUrl} />
        )}
      </Fact>
      <Fact name={t('note')}>{format.text(observation.note, observation.noteEn)}</Fact>
      <Fact name={t('lineageBatch')}>{`${batch.title} (${batch.id})`}</Fact>
      <Fact name={t('lineagePublished')}>{format.moment(batch.publishedAt)}</Fact>
      <Fact name={t('lineageUploadedBy')}>{batch.uploadedBy}</Fact>
      <Fact name={t('lineageApprovedBy')}>{batch.publishedBy}</Fact>
      <Fact name={t('lineageCitations')}>
        {citations.length === 0 ? null : <Citations citations={citations} {...observation} />}
      </Fact>
      <Fact name={t('lineageVersions')}>{data.versions.length < 2 ? null : <Versions lineage={data} />}</Fact>
    </Facts>
  );
}

/** What was mended of the cells that say what the figure is. */
function MendedBeside({ mends }: { readonly mends: Lineage['mendedBeside'] }) {
  const t = useTranslations('common');
  const format = useFormat();
  return (
    <ul>
      {mends.map(({ line, column, original, ...mended }) => (
        <li key={`${line}|${column}`}>
          {t('lineageCell', { line: format.number(line), column })}:{' '}
          <MendedText text={original} mended={mended} />
        </li>
      ))}
    </ul>
  );
}

type CitationsProps = Pick<Lineage, 'citations'> & Pick<Lineage['observation'], 'indicator' | 'boundaries'>;

export function Citations({ citations, indicator: code, boundaries }: CitationsProps) {
  const format = useFormat();
  const indicator = useCatalog().indicators.get(code);
  return (
    <ul>
      {citations.map(({ title, address, published, value, note, noteEn }) => (
        <li key={`${title}|${address}|${published}|${value}`}>
          <OutsideLink title={title} address={address} />
          {published !== null && ` (${format.date(published)})`}
          {value !== null && indicator !== undefined && `: ${format.figure(indicator, value, boundaries)}`}
          {format.text(note, noteEn) !== null && <Text size="xs">{format.text(note, noteEn)}</Text>}
        </li>
      ))}
    </ul>
  );
}

function Versions({ lineage: { versions, observation } }: { readonly lineage: Lineage }) {
  const t = useTranslations('common');
  const format = useFormat();
  const indicator = useCatalog().indicators.get(observation.indicator);
  return (
    <ol>
      {versions.map(({ value, ...version }) => (
        <li key={version.id}>
          {value === null || indicator === undefined
            ? (value ?? t('noFigure'))
            : format.marked(indicator, { ...observation, ...version, value })}
          {`: ${t('knownFrom', { date: format.day(version.knownFrom) })}, `}
          {version.knownTo === null
            ? t('lineageCurrent')
            : t('lineageUntil', { date: format.day(version.knownTo) })}
        </li>
      ))}
    </ol>
  );
}
