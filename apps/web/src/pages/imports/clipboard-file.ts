/** What a clipboard holds, as far as it can be a table. */
export type Pasted = { readonly text: string; readonly files: readonly File[] };

export const PASTED_NAME = 'dan-tu-excel.txt';

/**
 * What was pasted, as a file: a copied file as it is, cells copied from a spreadsheet as tab-separated text.
 * Excel puts a picture of the cells beside their text: that is not meant. Null: nothing like a table.
 */
export function fileOfPaste({ text, files }: Pasted): File | null {
  if (/[\t\n]/.test(text.trim())) return new File([text], PASTED_NAME, { type: 'text/tab-separated-values' });
  return files.find(({ type }) => !type.startsWith('image/')) ?? null;
}

export const pastedIn = (data: DataTransfer | null): Pasted => ({
  text: data?.getData('text/plain') ?? '',
  files: [...(data?.files ?? [])],
});
