import { existsSync, statSync } from 'node:fs';
import { checkSoundness, type Store } from '@kts/store';
import { StartError } from '../start-error.ts';
import { databasePath, restoringPath } from './data-folder.ts';
import { keptFiles, removeTemporary, setAside } from './kept-files.ts';
import { comparedWithHead, readHead, type RecordHead } from './record-head.ts';

const RESTORE =
  'Hãy khôi phục bản sao lưu gần nhất vào một thư mục trống (kts restore TỆP) rồi đặt KTS_DATA_DIR vào đó';
const RESTORE_EN = 'restore the latest backup into an empty folder (kts restore FILE)';

const damaged = (path: string, why: string): StartError =>
  new StartError(
    `Cơ sở dữ liệu ${path} bị hỏng (${why}). ${RESTORE}; thư mục này được giữ nguyên. / The database is damaged: ${RESTORE_EN}.`,
  );

/**
 * Before the database of a folder is opened: it is there where files tell that it must be, and it is sound.
 * @throws {StartError} with the remedy; nothing was touched
 */
export function requireSoundDatabase(dataDir: string): void {
  if (existsSync(restoringPath(dataDir)))
    throw new StartError(
      `Lần khôi phục vào ${dataDir} đã bị ngắt giữa chừng. Hãy chạy lại kts restore vào một thư mục trống; chưa có gì bị thay đổi. / A restore into this folder was cut off: run kts restore again into an empty folder.`,
    );
  const path = databasePath(dataDir);
  const bytes = existsSync(path) ? statSync(path).size : 0;
  if (bytes > 0) {
    const fault = checkSoundness(path);
    if (fault !== null) throw damaged(path, fault);
    return;
  }
  const files = keptFiles(dataDir).length;
  if (files === 0 && readHeadOf(dataDir) === null) return;
  throw new StartError(
    `Thư mục dữ liệu ${dataDir} có ${files} tệp đã gửi nhưng cơ sở dữ liệu kts.sqlite ${existsSync(path) ? 'rỗng' : 'không có'}. ${RESTORE}. Nếu chắc chắn muốn bắt đầu lại từ đầu, hãy đặt KTS_DATA_DIR vào một thư mục mới; thư mục này được giữ nguyên. / Files but no database: ${RESTORE_EN}, or set another KTS_DATA_DIR.`,
  );
}

/**
 * Once it is open: it is the database of this folder, and no older one.
 * @throws {StartError} with the remedy
 */
export function requireOwnDatabase(store: Store, dataDir: string): void {
  const head = readHeadOf(dataDir);
  const is = head === null ? ofFiles(store, dataDir) : comparedWithHead(store, head);
  if (is === 'known') return;
  const what =
    is === 'older'
      ? `cũ hơn dữ liệu của thư mục (nhật ký có ${store.record.head()?.entries ?? 0} mục${head === null ? '' : `, phải có ít nhất ${head.entries}`})`
      : 'không phải của thư mục này (nhật ký khác với bản đã giữ)';
  throw new StartError(
    `Cơ sở dữ liệu trong ${dataDir} ${what}. ${RESTORE}. Nếu chắc chắn dùng bản cũ này, hãy xóa tệp secrets/record-head.json rồi khởi động lại: các tệp mà nó không biết sẽ được chuyển vào thư mục quarantine, không tệp nào bị xóa. / The database is ${is === 'older' ? 'older than this folder' : "another folder's"}: ${RESTORE_EN}.`,
  );
}

/** Before heads were kept: a database without anybody in it did not receive the files of this folder. */
function ofFiles(store: Store, dataDir: string): 'known' | 'older' {
  return !store.users.hasAny() && store.record.head() === null && unknownFiles(store, dataDir).length > 0
    ? 'older'
    : 'known';
}

function readHeadOf(dataDir: string): RecordHead | null {
  try {
    return readHead(dataDir);
  } catch {
    throw new StartError(
      `Không đọc được secrets/record-head.json trong ${dataDir}. Hãy khôi phục tệp này từ bản sao lưu, hoặc xóa nó nếu chắc chắn cơ sở dữ liệu là bản mới nhất. / The head of the record cannot be read.`,
    );
  }
}

/** Files of imports and documents that a database does not know. */
export function unknownFiles(
  store: { readonly queries: Pick<Store['queries'], 'keptFiles'> },
  dataDir: string,
): string[] {
  const known = store.queries.keptFiles.all();
  return keptFiles(dataDir).filter((file) => !known.has(file));
}

/** Puts the files of a folder in order: what was half received is gone, what is not known is set aside. */
export function tidyFolder(store: Store, dataDir: string, now: number): readonly string[] {
  removeTemporary(dataDir);
  return setAside(dataDir, unknownFiles(store, dataDir), new Date(now).toISOString());
}
