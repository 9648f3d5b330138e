import Database from 'better-sqlite3';

/** What is wrong with the file of a database, in SQLite's words; null for nothing. Changes nothing. */
export function checkSoundness(path: string): string | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const found = String(db.pragma('quick_check(1)', { simple: true }));
    return found === 'ok' ? null : found.replace(/\s+/g, ' ').slice(0, 200);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT')) return message;
    throw error;
  } finally {
    db?.close();
  }
}
