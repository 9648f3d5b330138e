import { statfsSync } from 'node:fs';
import { EmptyDatabaseError, NewerDatabaseError } from '@kts/store';
import { type Config, ConfigError } from './config.ts';
import { isDiskFull } from './disk-full.ts';
import { databasePath } from './folder/data-folder.ts';
import { StartError } from './start-error.ts';

const OWN_ERRORS = [ConfigError, EmptyDatabaseError, NewerDatabaseError, StartError];

/** One clear line for what an administrator can mend; null for what he cannot. */
export function startProblem(error: unknown, config: Config): string | null {
  if (OWN_ERRORS.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof Error && error.name === 'SeedError') return error.message;
  const { code = '', syscall, path = config.dataDir } = error as NodeJS.ErrnoException;
  if (isDiskFull(code) || (code.startsWith('SQLITE_IOERR') && hasNoRoom(config.dataDir)))
    return `Ổ đĩa của ${config.dataDir} đã đầy. Hãy giải phóng dung lượng rồi khởi động lại; dữ liệu đã có còn nguyên. / The disk is full.`;
  return syscall === 'listen' || syscall === 'getaddrinfo'
    ? listenProblem(code, config)
    : (fileProblem(code, path) ?? databaseProblem(code, databasePath(config.dataDir)));
}

/** SQLite calls it an error of the disk when it finds no room for the file that its readers share. */
function hasNoRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize < 2 ** 20;
  } catch {
    return false;
  }
}

function listenProblem(code: string, { port, host }: Config): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `Cổng ${port} đã có chương trình khác dùng; đặt PORT khác. / Port ${port} is taken; set another PORT.`;
    case 'EACCES':
      return `Không có quyền dùng cổng ${port}; đặt PORT từ 1024 trở lên. / No permission for port ${port}.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Máy này không có địa chỉ "${host}"; đặt HOST khác. / No such address on this machine: set another HOST.`;
    default:
      return null;
  }
}

/** What the system says of a file or folder; one outside of the data folder is of another setting. */
function fileProblem(code: string, path: string): string | null {
  const settings = 'KTS_DATA_DIR, KTS_RECORD_KEY';
  if (/^(?:EACCES|EPERM|EROFS)$/.test(code))
    return `Không có quyền đọc và ghi ${path}. Hãy cấp quyền cho tài khoản chạy chương trình, hoặc sửa thiết đặt chỉ đến đó (${settings}). / No permission to read and write it.`;
  if (/^(?:ENOTDIR|EEXIST|EISDIR|ENOENT|ENAMETOOLONG)$/.test(code))
    return `Không mở được ${path} (${code}). Hãy sửa thiết đặt chỉ đến đó (${settings}). / It cannot be opened: mend the setting.`;
  return code === 'EIO' ? `Ổ đĩa của ${path} báo lỗi đọc ghi. ${DISK}` : null;
}

const DISK = 'Hãy kiểm tra ổ đĩa; khôi phục bản sao lưu sang ổ khác nếu cần. / The disk reports an error.';

function databaseProblem(code: string, path: string): string | null {
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `Cơ sở dữ liệu ${path} bị hỏng. Hãy khôi phục bản sao lưu gần nhất vào một thư mục trống (kts restore TỆP); thư mục này được giữ nguyên. / The database is damaged: restore a backup.`;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return `Cơ sở dữ liệu ${path} đang bị chương trình khác khóa. Hãy đóng chương trình đó rồi thử lại. / The database is locked by another program.`;
  if (/^SQLITE_(?:READONLY|CANTOPEN)/.test(code))
    return `Không mở được ${path} để ghi. Hãy cấp quyền ghi tệp và thư mục của nó cho tài khoản chạy chương trình. / The database cannot be opened for writing.`;
  return code.startsWith('SQLITE_IOERR') ? `Ổ đĩa của ${path} báo lỗi đọc ghi. ${DISK}` : null;
}
