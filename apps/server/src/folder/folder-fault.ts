/** What is wrong with a folder of data; each says what, in Vietnamese, for an administrator. */
export type FolderFault = { readonly code: string; readonly subject: string | null; readonly text: string };
