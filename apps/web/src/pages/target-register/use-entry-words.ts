import type { DocumentChange, RegisteredTarget, TargetChange } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Difference, differences } from './differences.ts';
import { useDocumentName } from './use-document-name.ts';
import { useTargetValue } from './use-target-value.ts';

/** What a change did to a target, field by field, in the words of the page. */
export function useTargetDifferences(): (change: Pick<TargetChange, 'before' | 'after'>) => Difference[] {
  const t = useTranslations('register');
  const format = useFormat();
  const targetValue = useTargetValue();
  const documentName = useDocumentName();
  const { indicators, indicatorName, areaLabel, sourceName } = useCatalog();
  const words = (target: RegisteredTarget | null): Record<string, string> => {
    if (target === null) return {};
    const { baseline } = target;
    const indicator = indicators.get(target.indicator);
    return {
      [t('filterArea')]: areaLabel(target.area),
      [t('filterIndicator')]: indicatorName(target.indicator, target.area),
      [t('period')]: format.periodShort(target.period),
      [t('target')]: targetValue(target),
      [t('filterDocument')]: documentName(target.document),
      [t('decidingSource')]: target.source === null ? t('sourceByOrder') : sourceName(target.source),
      [t('baselineName')]:
        baseline === null || indicator === undefined
          ? ''
          : `${format.withUnit(indicator, baseline.value)} (${format.periodShort(baseline.period)})`,
      [t('noteVi')]: target.noteVi ?? '',
      [t('noteEn')]: target.noteEn ?? '',
    };
  };
  return ({ before, after }) => differences(words(before), words(after));
}

/** What a change did to a document and its file. */
export function useDocumentDifferences(): (change: Pick<DocumentChange, 'before' | 'after'>) => Difference[] {
  const t = useTranslations('register');
  const format = useFormat();
  const { areaLabel } = useCatalog();
  const words = (state: DocumentChange['after']): Record<string, string> => {
    if (state === null) return {};
    const { document, file } = state;
    const or = (text: string | null | undefined): string => text ?? '';
    return {
      [t('document.number')]: or(document.number),
      [t('document.issuedOn')]: document.issuedOn === null ? '' : format.date(document.issuedOn),
      [t('document.issuer')]: document.issuer,
      [t('document.area')]: document.area === null ? '' : areaLabel(document.area),
      [t('document.titleVi')]: document.titleVi,
      [t('document.titleEn')]: document.titleEn,
      [t('document.address')]: or(document.address),
      [t('document.note')]: or(document.note),
      [t('file')]: or(file?.name),
    };
  };
  return ({ before, after }) => differences(words(before), words(after));
}
