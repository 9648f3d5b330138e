import { statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** A file of no bytes where a database must be. */
export class EmptyDatabaseError extends Error {
  override readonly name = 'EmptyDatabaseError';
  constructor(path: string) {
    super(
      `Cơ sở dữ liệu ${path} rỗng. Hãy khôi phục bản sao lưu gần nhất vào một thư mục trống (kts restore TỆP); nếu đây là lần cài đặt đầu tiên, hãy khởi động kts serve một lần. / The database is empty: restore the latest backup.`,
    );
  }
}

/**
 * Opens a database that is there, to read it beside whoever writes in it.
 * @throws {EmptyDatabaseError} rather than open it: SQLite, even when it only reads, removes the newest changes
 *   (`-wal`) that stand beside an emptied file
 */
export function openToRead(path: string): Database.Database {
  if (statSync(path).size === 0) throw new EmptyDatabaseError(path);
  return new Database(path, { readonly: true, fileMustExist: true });
}
