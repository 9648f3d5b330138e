import { openContext, startProblem } from '../start-server.ts';
import type { Command } from './command.ts';

export const checkCommand: Command = {
  usage: 'check [--json]',
  summary: 'Kiểm tra cơ sở dữ liệu: toàn vẹn, khóa ngoại, số lượng',

  async run(args, { config, clock, print, warn }) {
    if (args.some((arg) => arg !== '--json')) return 2;
    try {
      const { store } = await openContext(config, clock);
      const report = store.check();
      store.close();
      if (args.includes('--json')) print(JSON.stringify(report));
      else for (const [name, value] of Object.entries(report)) print(`${name}: ${value}`);
      return report.integrity === 'ok' && report.foreignKeys === 0 ? 0 : 1;
    } catch (error) {
      const problem = startProblem(error, config);
      if (problem === null) throw error;
      warn(problem);
      return 1;
    }
  },
};
