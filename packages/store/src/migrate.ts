import type { Database } from 'better-sqlite3';
import { migrations } from './migrations/index.ts';

/** Number of the last migration that this program knows. */
export const KNOWN_SCHEMA = migrations.at(-1)?.version ?? 0;

/** Thrown when the database was written by a later program than this one. */
export class NewerDatabaseError extends Error {
  constructor(found: number, known: number) {
    super(
      `Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình (lược đồ ${found}; chương trình biết đến ${known}). Hãy cài phiên bản mới của chương trình, hoặc khôi phục bản sao lưu cũ; chưa có gì bị thay đổi. / The database was written by a later program.`,
    );
    this.name = 'NewerDatabaseError';
  }
}

/**
 * Brings the schema up to date, each step in a transaction of its own.
 * @throws {NewerDatabaseError} rather than touch a database that it does not know.
 */
export function migrate(db: Database): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > KNOWN_SCHEMA) throw new NewerDatabaseError(found, KNOWN_SCHEMA);
  for (const { version, sql } of migrations) {
    if (version <= found) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}
