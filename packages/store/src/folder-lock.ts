import Database from 'better-sqlite3';

/** Kept for as long as the process lives: a lock whose connection is collected is free. */
const held = new Map<string, Database.Database>();

/**
 * Takes the lock at `path` for this process, or gives null where another one has it. The operating system keeps
 * it: a process that is killed has it no longer.
 * @returns what gives it back
 */
export function holdLock(path: string): (() => void) | null {
  if (held.has(path)) return null;
  const db = new Database(path, { timeout: 0 });
  try {
    // In WAL an exclusive transaction would let others read.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  held.set(path, db);
  return () => {
    held.delete(path);
    db.close();
  };
}
