import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupPath } from '../backups/backup-name.ts';
import { keepBackup } from '../backups/keep-backup.ts';
import type { MadeBackup } from '../backups/make-backup.ts';
import { backupsPath } from '../folder/data-folder.ts';
import { recordKeyPath } from '../folder/record-key.ts';
import { programVersion } from '../start-server.ts';
import { tellBackupProblem } from './backup-problem.ts';
import type { Command } from './command.ts';

const options = {
  'with-key': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Wish = { readonly to: string | null; readonly withKey: boolean; readonly json: boolean };

export const backupCommand: Command = {
  usage: 'backup [TỆP hoặc THƯ_MỤC] [--with-key] [--json]',
  summary: 'Sao lưu cơ sở dữ liệu và mọi tệp, ngay cả khi máy chủ đang chạy; bản sao lưu được mở ra kiểm tra',

  async run(args, surroundings) {
    const { config, clock, print } = surroundings;
    const wish = wishOf(args);
    if (wish === null) return 2;
    try {
      const at = clock();
      const { dataDir } = config;
      const path = resolve(backupPath(wish.to ?? `${backupsPath(dataDir)}/`, at));
      const keyPath = wish.withKey ? recordKeyPath(config) : null;
      const made = await keepBackup({ dataDir, path, keyPath, program: await programVersion(), at }, clock);
      if (wish.json) print(JSON.stringify(reportOf(made)));
      else for (const line of wordsOf(made)) print(line);
      return 0;
    } catch (error) {
      return tellBackupProblem(error, surroundings, wish.json);
    }
  },
};

/** null when the command is not used as it is meant. */
function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) return null;
    return { to: positionals[0] ?? null, withKey: values['with-key'], json: values.json };
  } catch {
    return null;
  }
}

const reportOf = ({ path, bytes, manifest: { tables, files, ...rest } }: MadeBackup) => ({
  ok: true,
  file: path,
  bytes,
  verified: true,
  ...rest,
  tables,
  files: files.length,
});

function wordsOf({ path, bytes, manifest }: MadeBackup): string[] {
  const { at, tables, files, missing, damaged, withKey } = manifest;
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return [
    `Đã sao lưu vào ${path} (${bytes} byte; thời điểm ${at}).`,
    `Đã mở ra kiểm tra: ${Object.keys(tables).length} bảng, ${rows} dòng, ${files.length} tệp; ${withKey ? 'có' : 'không có'} khóa nhật ký.`,
    ...missing.map((name) => `! Thiếu tệp ${name} mà cơ sở dữ liệu có ghi.`),
    ...damaged.map((name) => `! Tệp ${name} khác với lúc được gửi; đã sao lưu như đang có.`),
  ];
}
