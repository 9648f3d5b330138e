/** A text that may say what figures are, and that nothing was made of. */
export type UnreadText = {
  /** Folded; empty for a column without a heading. */
  readonly key: string;
  /** As it stands in the file. */
  readonly text: string;
  /** Where it stands; places in the sheet. */
  readonly cells: readonly { readonly at: number; readonly column: number }[];
};
