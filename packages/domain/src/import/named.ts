/** A name of the codebook in both languages, as issues and questions carry it. */
export type Named = { readonly vi: string; readonly en: string };

/** An entry of the codebook that a text may have meant. */
export type NamedEntry = Named & { readonly code: string };

type Bilingual = { readonly nameVi: string; readonly nameEn: string };

export const namedOf = ({ nameVi, nameEn }: Bilingual): Named => ({ vi: nameVi, en: nameEn });

export const namedEntry = (entry: Bilingual & { readonly code: string }): NamedEntry => ({
  ...namedOf(entry),
  code: entry.code,
});

/** The unit of an indicator in both languages. */
export const namedUnit = ({ unit, unitEn }: { readonly unit: string; readonly unitEn: string }): Named => ({
  vi: unit,
  en: unitEn,
});
