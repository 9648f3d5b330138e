import { accessSync, constants, mkdirSync, type Stats, statSync } from 'node:fs';
import { StartError } from '../start-error.ts';
import {
  backupsPath,
  databasePath,
  documentsPath,
  holderPath,
  lockPath,
  quarantinePath,
  secretsPath,
  uploadsPath,
} from './data-folder.ts';

const { R_OK, W_OK, X_OK } = constants;

/**
 * Each part of a folder of data is what it must be, and this program may use it: SQLite's own errors name
 * neither the file nor the reason. Makes the folder where there is none.
 * @throws {StartError} that names the part and the remedy
 */
export function requireUsableFolder(dataDir: string): void {
  const parts = [uploadsPath, documentsPath, quarantinePath, secretsPath, backupsPath];
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw refused(dataDir, error);
  }
  for (const path of [dataDir, ...parts.map((pathOf) => pathOf(dataDir))]) requireFolder(path);
  for (const pathOf of [databasePath, lockPath, holderPath]) requireFile(pathOf(dataDir));
}

/** Where it is there at all. */
function requireFolder(path: string): void {
  if (found(path)?.isDirectory() === false)
    throw new StartError(
      `${path} không phải là thư mục. Hãy chuyển nó đi nơi khác hoặc sửa KTS_DATA_DIR; chưa có gì bị thay đổi. / It must be a folder: move it away, or set another KTS_DATA_DIR.`,
    );
  requireAccess(path, R_OK | W_OK | X_OK);
}

function requireFile(path: string): void {
  if (found(path)?.isFile() === false)
    throw new StartError(
      `${path} không phải là tệp. Hãy chuyển nó đi nơi khác hoặc sửa KTS_DATA_DIR; chưa có gì bị thay đổi. / It must be a file: move it away, or set another KTS_DATA_DIR.`,
    );
  requireAccess(path, R_OK | W_OK);
}

function found(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // Below a file there is nothing; what is above it is told when the folder is made.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw refused(path, error);
  }
}

function requireAccess(path: string, mode: number): void {
  try {
    accessSync(path, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw refused(path, error);
  }
}

/** In words for the codes that an administrator meets; the others stay what they are. */
function refused(path: string, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return new StartError(
        `Không có quyền đọc và ghi ${path}. Hãy cấp quyền cho tài khoản chạy chương trình, hoặc đặt KTS_DATA_DIR khác. / No permission to read and write it.`,
      );
    case 'EROFS':
      return new StartError(
        `Không có quyền ghi ${path}: ổ đĩa chỉ cho đọc. Hãy gắn lại ổ đĩa để ghi được, hoặc đặt KTS_DATA_DIR khác. / The disk is read-only.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(
        `Không tạo được thư mục dữ liệu ${path}: đường dẫn phải là một thư mục. Hãy sửa KTS_DATA_DIR. / A part of the path is no folder: set another KTS_DATA_DIR.`,
      );
    default:
      return error;
  }
}
