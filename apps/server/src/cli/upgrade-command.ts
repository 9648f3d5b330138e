import { join } from 'node:path';
import { backupName } from '../backups/backup-name.ts';
import { keepBackup } from '../backups/keep-backup.ts';
import type { Context } from '../context.ts';
import { backupsPath } from '../folder/data-folder.ts';
import { DATA_ROOT, openContext, openToLook } from '../start-server.ts';
import { applyUpgrade, planUpgrade, type Upgrade, upgradeReport } from '../upgrade/upgrade.ts';
import { tellBackupProblem } from './backup-problem.ts';
import type { Command, Surroundings } from './command.ts';
import { terminal } from './terminal.ts';
import { type AppliedUpgrade, wordsOfUpgrade } from './upgrade-words.ts';

/** What comes with the program is shown by itself, and applied only when that is asked for. */
export const upgradeCommand: Command = {
  usage: 'upgrade [--apply] [--json]',
  summary: 'Xem dữ liệu kèm chương trình sẽ thay đổi gì; --apply sao lưu rồi áp dụng (máy chủ phải dừng)',

  async run(args, surroundings) {
    if (args.some((arg) => arg !== '--apply' && arg !== '--json')) return 2;
    const isJson = args.includes('--json');
    try {
      await showOrApply(args.includes('--apply'), isJson, surroundings);
      return 0;
    } catch (error) {
      return tellBackupProblem(error, surroundings, isJson);
    }
  },
};

async function showOrApply(
  apply: boolean,
  isJson: boolean,
  { config, clock, print }: Surroundings,
): Promise<void> {
  const context = apply
    ? await openContext(config, clock, 'upgrade --apply')
    : await openToLook(config, clock);
  try {
    const upgrade = planUpgrade(context.store, DATA_ROOT);
    const applied = apply && upgrade.isNeeded ? await backedUpAndApplied(upgrade, context) : null;
    if (isJson) print(JSON.stringify({ ok: true, ...upgradeReport(upgrade), applied }));
    else for (const line of wordsOfUpgrade(upgrade, applied)) print(line);
  } finally {
    context.store.close();
  }
}

async function backedUpAndApplied(
  upgrade: Upgrade,
  { store, config, clock, version }: Context,
): Promise<AppliedUpgrade> {
  const { dataDir } = config;
  const path = join(backupsPath(dataDir), backupName(clock()));
  await keepBackup({ dataDir, path, keyPath: null, program: version, at: clock() }, clock);
  const at = applyUpgrade(store, upgrade, { by: terminal(), version, now: clock() });
  return { at: new Date(at).toISOString(), backup: path };
}
