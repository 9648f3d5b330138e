import { BackupError } from '../backups/manifest.ts';
import type { Config } from '../config.ts';
import { isDiskFull } from '../disk-full.ts';
import { startProblem } from '../start-problem.ts';
import type { Surroundings } from './command.ts';

/** Tells why nothing came of a backup or a restore; the exit code. */
export function tellBackupProblem(
  error: unknown,
  { config, print, warn }: Surroundings,
  isJson: boolean,
): number {
  const message = backupProblem(error, config);
  if (message === null) throw error;
  if (isJson) print(JSON.stringify({ ok: false, problem: 'backup', message }));
  warn(message);
  return 1;
}

/** One clear line; null for what an administrator cannot mend. */
function backupProblem(error: unknown, config: Config): string | null {
  if (error instanceof BackupError) return `Không sao lưu hay khôi phục được: ${error.message}.`;
  const { code = '', path = '', dest = path } = error as NodeJS.ErrnoException & { dest?: string };
  if (isDiskFull(code)) return `Ổ đĩa đã đầy (${dest}). / The disk is full.`;
  if (dest !== '')
    return `Không đọc hoặc ghi được ${dest} (${code}). Hãy kiểm tra đường dẫn và quyền. / Cannot read or write it.`;
  return startProblem(error, config);
}
