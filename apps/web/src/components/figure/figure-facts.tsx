import type { ReadingPart } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts, ifKnown } from './facts.tsx';
import type { Figure } from './figure.ts';
import { OutsideLink } from './outside-link.tsx';

/** Unit, period, source, status, release: what stands behind a figure. */
export function FigureFacts({ figure }: { readonly figure: Figure }) {
  const t = useTranslations('common');
  const format = useFormat();
  const { areaLabel, indicators, indicatorName, sourceName } = useCatalog();
  const indicator = indicators.get(figure.indicator);
  const { quality, derivation, boundaries } = figure;
  return (
    <Facts>
      <Fact name={t('indicator')}>{indicatorName(figure.indicator, figure.area)}</Fact>
      <Fact name={t('area')}>{areaLabel(figure.area)}</Fact>
      <Fact name={t('period')}>{format.period(figure.period)}</Fact>
      <Fact name={t('unit')}>{ifKnown(indicator, format.unitName)}</Fact>
      <Fact name={t('source')}>{sourceName(figure.source)}</Fact>
      <Fact name={t('status')}>
        {figure.value === null ? format.missing(figure.missingReason) : format.status(figure.status)}
      </Fact>
      <Fact name={t('quality')}>{quality === 'ok' ? null : format.quality(quality)}</Fact>
      <Fact name={t('derivation')}>{derivation === 'reported' ? null : format.derivation(derivation)}</Fact>
      <Fact name={t('boundaries')}>{ifKnown(boundaries, (list) => t(`boundaries${list}`))}</Fact>
      <Fact name={t('released')}>{ifKnown(figure.releasedOn, format.date)}</Fact>
      <Fact name={t('readIn')}>
        {ifKnown(figure.sourceTitle, (title) => (
          <OutsideLink title={title} address={figure.sourceUrl} />
        ))}
      </Fact>
      <Fact name={t('note')}>{format.text(figure.note, figure.noteEn)}</Fact>
      <Fact name={t('parts')}>{figure.parts.length === 0 ? null : <Parts parts={figure.parts} />}</Fact>
      <Fact name={t('missingParts')}>
        {figure.missingParts.length === 0
          ? null
          : figure.missingParts.map((part) => <MissingPart key={part} part={part} />)}
      </Fact>
    </Facts>
  );
}

function Parts({ parts }: { readonly parts: readonly ReadingPart[] }) {
  const format = useFormat();
  const { areaLabel, indicators, indicatorName } = useCatalog();
  const written = (part: ReadingPart) => {
    const { value } = part;
    const indicator = indicators.get(part.indicator);
    if (value === null) return format.missing(part.missingReason);
    return indicator === undefined ? String(value) : format.marked(indicator, { ...part, value });
  };
  return (
    <ul>
      {parts.map((part) => (
        <li key={`${part.indicator}|${part.area}|${part.period}|${part.source}`}>
          {indicatorName(part.indicator, part.area)}, {areaLabel(part.area)},{' '}
          {format.periodInText(part.period)}: {written(part)}
        </li>
      ))}
    </ul>
  );
}

/** `indicator@area@period` in words. */
function MissingPart({ part }: { readonly part: string }) {
  const format = useFormat();
  const { areaLabel, indicatorName } = useCatalog();
  const [indicator = '', area = '', period = ''] = part.split('@');
  return (
    <div>
      {indicatorName(indicator, area)}, {areaLabel(area)}, {format.periodInText(period)}
    </div>
  );
}
