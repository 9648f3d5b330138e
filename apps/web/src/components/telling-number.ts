/** "08-NQ/TU" says which document it is; of "111" only the title does. */
export const tellingNumber = ({ number }: { readonly number: string | null }): string | null =>
  number?.includes('/') === true ? number : null;
