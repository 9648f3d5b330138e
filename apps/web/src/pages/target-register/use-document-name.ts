import type { DocumentWithTargets } from '@kts/contract';
import { useFormat } from '../../i18n/format.ts';

type NamedDocument = Pick<DocumentWithTargets, 'code' | 'number' | 'titleVi' | 'titleEn'>;

/** "08-NQ/TU, Nghị quyết về …": number and title, as much as there is. */
export function useDocumentName(): (document: NamedDocument) => string {
  const format = useFormat();
  return ({ code, number, titleVi, titleEn }) => {
    const title = format.text(titleVi, titleEn) ?? code;
    return number === null || title.includes(number) ? title : `${number}, ${title}`;
  };
}
