import { NewerDatabaseError } from '@kts/store';
import { type Config, ConfigError } from './config.ts';
import { isDiskFull } from './disk-full.ts';
import { databasePath } from './folder/data-folder.ts';
import { StartError } from './start-error.ts';

/** One clear line for what an administrator can mend; null for what he cannot. */
export function startProblem(error: unknown, config: Config): string | null {
  if (error instanceof ConfigError || error instanceof NewerDatabaseError || error instanceof StartError)
    return error.message;
  if (error instanceof Error && error.name === 'SeedError') return error.message;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (isDiskFull(code))
    return `Ổ đĩa của ${config.dataDir} đã đầy. Hãy giải phóng dung lượng rồi khởi động lại; dữ liệu đã có còn nguyên. / The disk is full.`;
  return syscall === 'listen' || syscall === 'getaddrinfo'
    ? listenProblem(code, config)
    : folderProblem(code, config);
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

function folderProblem(code: string, { dataDir }: Config): string | null {
  const path = databasePath(dataDir);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `Cơ sở dữ liệu ${path} bị hỏng. Hãy khôi phục bản sao lưu gần nhất vào một thư mục trống (kts restore TỆP); thư mục này được giữ nguyên. / The database is damaged: restore a backup.`;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return `Cơ sở dữ liệu ${path} đang bị chương trình khác khóa. Hãy đóng chương trình đó rồi thử lại. / The database is locked by another program.`;
  if (/^(?:SQLITE_READONLY|EACCES|EPERM|EROFS)/.test(code))
    return `Không có quyền ghi vào ${dataDir}. Hãy cấp quyền cho tài khoản chạy chương trình, hoặc đặt KTS_DATA_DIR khác. / The data folder cannot be written to.`;
  if (/^(?:SQLITE_CANTOPEN|ENOTDIR|EEXIST|EISDIR|ENOENT|ENAMETOOLONG)/.test(code))
    return `Không mở được thư mục dữ liệu ${dataDir}: đường dẫn phải là một thư mục. Hãy sửa KTS_DATA_DIR. / The data folder cannot be opened: set another KTS_DATA_DIR.`;
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
    return `Ổ đĩa của ${dataDir} báo lỗi đọc ghi. Hãy kiểm tra ổ đĩa; khôi phục bản sao lưu sang ổ khác nếu cần. / The disk reports an error.`;
  return null;
}
