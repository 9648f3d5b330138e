import type { DocumentDraft } from '@kts/contract';
import type { TargetDocument } from '@kts/domain';
import type { EntryFault } from './target-fields.ts';

/** A document as it stands in the fields of the form. */
export type DocumentFields = Readonly<
  Record<
    'number' | 'titleVi' | 'titleEn' | 'issuedOn' | 'issuer' | 'area' | 'address' | 'note' | 'reason',
    string
  >
>;

export const documentFieldsOf = (document: TargetDocument | null): DocumentFields => ({
  number: document?.number ?? '',
  titleVi: document?.titleVi ?? '',
  titleEn: document?.titleEn ?? '',
  issuedOn: document?.issuedOn ?? '',
  issuer: document?.issuer ?? '',
  area: document?.area ?? '',
  address: document?.address ?? '',
  note: document?.note ?? '',
  reason: '',
});

export function documentFaultsOf(fields: DocumentFields): Partial<Record<keyof DocumentFields, EntryFault>> {
  const needed = ['titleVi', 'issuer', 'area', 'reason'] as const;
  return Object.fromEntries(
    needed.filter((name) => fields[name].trim() === '').map((name) => [name, 'missing' as const]),
  );
}

/** "15/4/2021", "4/2021" → as dates are kept; anything else goes as it is, for the server to refuse. */
export function readDate(text: string): string {
  const parts = text.trim().split('/');
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) {
    return text.trim();
  }
  return parts
    .toReversed()
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const documentDraftOf = (fields: DocumentFields): DocumentDraft => ({
  number: orNull(fields.number),
  titleVi: fields.titleVi.trim(),
  titleEn: fields.titleEn.trim(),
  issuedOn: fields.issuedOn.trim() === '' ? null : readDate(fields.issuedOn),
  issuer: fields.issuer.trim(),
  area: orNull(fields.area),
  address: orNull(fields.address),
  note: orNull(fields.note),
});

/** The fields as the server names them in its complaints. */
export const DOCUMENT_PATH_OF: Readonly<Record<keyof DocumentFields, string>> = {
  number: 'document.number',
  titleVi: 'document.titleVi',
  titleEn: 'document.titleEn',
  issuedOn: 'document.issuedOn',
  issuer: 'document.issuer',
  area: 'document.area',
  address: 'document.address',
  note: 'document.note',
  reason: 'reason',
};
