import { existsSync } from 'node:fs';
import {
  type DatabaseReport,
  type DatabaseView,
  lookAt,
  OlderSchemaError,
  type StateCheck,
} from '@kts/store';
import { databasePath } from './data-folder.ts';
import { keptFiles, setAsideFiles } from './kept-files.ts';
import { comparedWithHead, readHead } from './record-head.ts';
import { StartError } from '../start-error.ts';
import type { FolderFault } from './folder-fault.ts';
import { readRecordKey } from './record-key.ts';
import { upgradeWaits } from '../seed/seed-store.ts';
import { unknownFiles } from './sound-folder.ts';
import { stateFaults } from './state-faults.ts';

export type FolderReport = Partial<DatabaseReport> & {
  readonly ok: boolean;
  readonly faults: readonly FolderFault[];
  /** Statements in the record, and how many of them this key verifies; null: there is no key. */
  readonly signed?: { readonly statements: number; readonly verified: number | null };
  /** What the program brings was not applied yet. */
  readonly upgradeWaits?: boolean;
  /** Files that no database knew at earlier starts. */
  readonly quarantine: readonly string[];
};

/** Looks at a folder of data as it is, beside a server that runs; whatever is wrong is told, never thrown. */
export function checkFolder(dataDir: string, keyPath: string, dataRoot: string): FolderReport {
  const quarantine = setAsideFiles(dataDir);
  const path = databasePath(dataDir);
  if (!existsSync(path)) return refused(quarantine, 'database-missing', `Không có cơ sở dữ liệu ${path}.`);
  let view: DatabaseView;
  try {
    view = lookAt(path);
  } catch (error) {
    return refused(quarantine, ...unreadable(error));
  }
  try {
    const report = view.report();
    const { key, fault } = keyOf(keyPath);
    const state = report.integrity === 'ok' ? view.state(key) : null;
    const faults = [
      ...databaseFaults(report),
      ...(fault === null ? [] : [fault]),
      ...headFaults(view, dataDir),
      ...(state === null ? [] : stateFaults(state)),
      ...fileFaults(view, dataDir),
    ];
    const waits = upgradeWaits(view.setting, dataRoot);
    const ok = faults.length === 0;
    return { ok, faults, ...report, signed: signedOf(state, key), upgradeWaits: waits, quarantine };
  } catch (error) {
    return refused(quarantine, ...unreadable(error));
  } finally {
    view.close();
  }
}

/** Without it everything else is looked at all the same. */
function keyOf(path: string): { key: Uint8Array | null; fault: FolderFault | null } {
  try {
    return { key: readRecordKey(path), fault: null };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return { key: null, fault: { code: 'record-key-unreadable', subject: path, text: error.message } };
  }
}

const signedOf = (state: StateCheck | null, key: Uint8Array | null): NonNullable<FolderReport['signed']> => ({
  statements: state?.statements ?? 0,
  verified:
    state === null || key === null ? null : state.statements - state.ofOtherKeys - state.forged.length,
});

const refused = (quarantine: readonly string[], code: string, text: string): FolderReport => ({
  ok: false,
  faults: [{ code, subject: null, text }],
  quarantine,
});

/** Why a database cannot be looked at. */
function unreadable(error: unknown): [code: string, text: string] {
  if (error instanceof OlderSchemaError)
    return [
      'database-older',
      'Cơ sở dữ liệu thuộc phiên bản trước của chương trình: hãy khởi động chương trình một lần rồi kiểm tra lại.',
    ];
  const { name, code = '', message } = error as NodeJS.ErrnoException;
  if (name === 'EmptyDatabaseError') return ['database-empty', message];
  if (name === 'NewerDatabaseError') return ['database-newer', message];
  if (code === 'SQLITE_NOTADB') return ['database-damaged', 'Tệp kts.sqlite không phải cơ sở dữ liệu.'];
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return ['database-locked', 'Cơ sở dữ liệu đang bị chương trình khác khóa.'];
  if (/^SQLITE_(?:CANTOPEN|IOERR)/.test(code))
    return [
      'database-unreadable',
      'Không mở được cơ sở dữ liệu: hãy kiểm tra quyền của tài khoản chạy lệnh, và ổ đĩa.',
    ];
  return ['database-damaged', `Không đọc được cơ sở dữ liệu: ${message}.`];
}

function databaseFaults({ integrity, foreignKeys, audit }: DatabaseReport): FolderFault[] {
  const faults: FolderFault[] = [];
  if (integrity !== 'ok')
    faults.push({ code: 'integrity', subject: null, text: `Cơ sở dữ liệu bị hỏng: ${integrity}` });
  if (foreignKeys > 0)
    faults.push({
      code: 'foreign-keys',
      subject: null,
      text: `${foreignKeys} dòng trỏ đến dữ liệu không còn nữa.`,
    });
  if (audit.brokenAt !== null)
    faults.push({
      code: 'record-broken',
      subject: String(audit.brokenAt),
      text: `Nhật ký bị sửa hoặc mất từ mục ${audit.brokenAt}.`,
    });
  return faults;
}

/** The record against its head, which is kept outside of the database. */
function headFaults(view: DatabaseView, dataDir: string): FolderFault[] {
  try {
    const head = readHead(dataDir);
    const is = head === null ? 'known' : comparedWithHead(view, head);
    if (head === null || is === 'known') return [];
    const text =
      is === 'older'
        ? `Nhật ký thiếu các mục cuối: có ${view.record.head()?.entries ?? 0} mục, phải có ít nhất ${head.entries}.`
        : `Nhật ký đã bị viết lại: mục ${head.entries} khác với bản giữ trong secrets/record-head.json.`;
    return [
      { code: is === 'older' ? 'record-cut' : 'record-rewritten', subject: String(head.entries), text },
    ];
  } catch {
    const text = 'Không đọc được secrets/record-head.json.';
    return [{ code: 'record-head-unreadable', subject: null, text }];
  }
}

/** Files that the database does not know, and those that it knows and that are not there. */
function fileFaults(view: DatabaseView, dataDir: string): FolderFault[] {
  const present = new Set(keptFiles(dataDir));
  const missing = [...view.queries.keptFiles.all()].filter((file) => !present.has(file));
  return [
    ...unknownFiles(view, dataDir).map((file) => ({
      code: 'file-unknown',
      subject: file,
      text: `Tệp ${file} không có trong cơ sở dữ liệu; lần khởi động tới sẽ chuyển vào quarantine.`,
    })),
    ...missing.map((file) => ({
      code: 'file-missing',
      subject: file,
      text: `Thiếu tệp ${file} mà cơ sở dữ liệu có ghi.`,
    })),
  ];
}
