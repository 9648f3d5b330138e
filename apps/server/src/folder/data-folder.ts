import { join } from 'node:path';

/** What a folder of data holds. */
export const databasePath = (dataDir: string): string => join(dataDir, 'kts.sqlite');
/** The files of imports, as they were sent. */
export const uploadsPath = (dataDir: string): string => join(dataDir, 'uploads');
/** The files of documents. */
export const documentsPath = (dataDir: string): string => join(dataDir, 'documents');
/** Files that the database did not know at a start. */
export const quarantinePath = (dataDir: string): string => join(dataDir, 'quarantine');
export const lockPath = (dataDir: string): string => join(dataDir, 'lock.sqlite');
/** Who has the lock, for the words that another is told. */
export const holderPath = (dataDir: string): string => join(dataDir, 'lock.json');
/** What must be no part of the database. */
export const secretsPath = (dataDir: string): string => join(dataDir, 'secrets');
/** Backups that the server makes by itself. */
export const backupsPath = (dataDir: string): string => join(dataDir, 'backups');
/** There for as long as a backup is being put into the folder. */
export const restoringPath = (dataDir: string): string => join(dataDir, 'restoring');
