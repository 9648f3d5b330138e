import { resolve } from 'node:path';
import { backupToRead } from '../backups/backup-name.ts';
import { BackupError, type Manifest } from '../backups/manifest.ts';
import { restoreBackup } from '../backups/restore-backup.ts';
import { tellBackupProblem } from './backup-problem.ts';
import type { Command } from './command.ts';

export const restoreCommand: Command = {
  usage: 'restore TỆP hoặc THƯ_MỤC [--json]',
  summary: 'Khôi phục một bản sao lưu (của thư mục: bản mới nhất) vào KTS_DATA_DIR, phải còn trống',

  async run(args, surroundings) {
    const { config, clock, print } = surroundings;
    const [wish, ...more] = args.filter((arg) => arg !== '--json');
    const isJson = args.includes('--json');
    if (wish === undefined || more.length > 0 || wish.startsWith('-')) return 2;
    try {
      const path = backupToRead(wish);
      if (path === null) throw new BackupError(`không có bản sao lưu nào tại ${wish} / no backup there`);
      const manifest = await restoreBackup(path, config.dataDir, clock());
      const restored = { ...manifest, file: resolve(path), dataDir: config.dataDir };
      if (isJson) print(JSON.stringify({ ok: true, ...restored, files: manifest.files.length }));
      else for (const line of wordsOf(restored)) print(line);
      return 0;
    } catch (error) {
      return tellBackupProblem(error, surroundings, isJson);
    }
  },
};

const wordsOf = ({ file, dataDir, at, files, missing, damaged, withKey }: Restored): string[] => [
  `Đã khôi phục ${file} vào ${dataDir}: thời điểm ${at}, ${files.length} tệp; mọi bảng và tệp khớp với lúc sao lưu.`,
  ...[...missing, ...damaged].map((name) => `! Tệp ${name} đã thiếu hoặc khác từ trước khi sao lưu.`),
  ...(withKey ? [] : ['Bản sao lưu không có khóa nhật ký (secrets/record.key).']),
];

type Restored = Manifest & { readonly file: string; readonly dataDir: string };
