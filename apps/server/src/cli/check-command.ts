import type { Store } from '@kts/store';
import { openContext, startProblem } from '../start-server.ts';
import type { Command } from './command.ts';

export const checkCommand: Command = {
  usage: 'check [--json]',
  summary: 'Kiểm tra cơ sở dữ liệu: toàn vẹn, khóa ngoại, số lượng, chuỗi nhật ký',

  async run(args, { config, clock, print, warn }) {
    if (args.some((arg) => arg !== '--json')) return 2;
    try {
      const { store } = await openContext(config, clock);
      const report = store.check();
      store.close();
      if (args.includes('--json')) print(JSON.stringify(report));
      else for (const line of wordsOf(report)) print(line);
      return isSound(report) ? 0 : 1;
    } catch (error) {
      const problem = startProblem(error, config);
      if (problem === null) throw error;
      warn(problem);
      return 1;
    }
  },
};

type Report = ReturnType<Store['check']>;

const isSound = ({ integrity, foreignKeys, audit }: Report): boolean =>
  integrity === 'ok' && foreignKeys === 0 && audit.brokenAt === null;

const wordsOf = ({ audit, ...report }: Report): string[] => [
  ...Object.entries(report).map(([name, value]) => `${name}: ${value}`),
  `audit: ${audit.entries}${audit.brokenAt === null ? '' : `, bị sửa hoặc mất từ mục ${audit.brokenAt}`}`,
];
