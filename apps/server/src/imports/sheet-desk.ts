import type { StoredImport } from '@kts/store';
import type { LongWork } from './long-work.ts';
import { type KeptSheet, findSheetFile, sheetPath } from './sheet-file.ts';
import type { Person } from './turns.ts';
import { sheetVersion } from './understood-sheet.ts';
import type { UploadFolder } from './upload-folder.ts';

export type SheetDesk = {
  /** The sheet as the plan that is shown understood it; null when that has changed meanwhile. */
  readonly find: (upload: StoredImport, by: Person) => Promise<KeptSheet | null>;
};

/** Sheets as they were understood: made when somebody first looks at one, and then read where they are kept. */
export function sheetDesk(work: LongWork, folder: UploadFolder): SheetDesk {
  const making = new Map<string, Promise<unknown>>();
  /** Those who ask for one sheet at the same time have it made once. */
  const make = (id: string, by: Person): Promise<unknown> => {
    const known = making.get(id);
    if (known !== undefined) return known;
    const made = work.run('sheet', { id }, by).finally(() => making.delete(id));
    making.set(id, made);
    return made;
  };
  return {
    find: async (upload, by) => {
      const path = sheetPath(folder.pathOf(upload.id));
      const version = sheetVersion(upload);
      const kept = await findSheetFile(path, version);
      if (kept !== null) return kept;
      await make(upload.id, by);
      return findSheetFile(path, version);
    },
  };
}
