import { backupCommand } from './backup-command.ts';
import { checkCommand } from './check-command.ts';
import type { Command } from './command.ts';
import { importCommand } from './import-command.ts';
import { restoreCommand } from './restore-command.ts';
import { serveCommand } from './serve-command.ts';
import { upgradeCommand } from './upgrade-command.ts';
import { userAddCommand } from './user-add-command.ts';
import { userCommands } from './user-commands.ts';

/** The table of contents of the command line. */
export const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  import: importCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
  upgrade: upgradeCommand,
  'user-add': userAddCommand,
  ...userCommands,
};
