import { checkFolder, type FolderReport } from '../folder/check-folder.ts';
import { recordKeyPath } from '../folder/record-key.ts';
import { DATA_ROOT } from '../start-server.ts';
import type { Command } from './command.ts';

export const checkCommand: Command = {
  usage: 'check [--json]',
  summary: 'Kiểm tra cơ sở dữ liệu: toàn vẹn, khóa ngoại, số lượng, chuỗi nhật ký, tệp; không thay đổi gì',

  async run(args, { config, print }) {
    if (args.some((arg) => arg !== '--json')) return 2;
    const report = checkFolder(config.dataDir, recordKeyPath(config), DATA_ROOT);
    if (args.includes('--json')) print(JSON.stringify(report));
    else for (const line of wordsOf(report)) print(line);
    return report.ok ? 0 : 1;
  },
};

const wordsOf = ({
  ok,
  faults,
  quarantine,
  audit,
  signed,
  upgradeWaits,
  ...counts
}: FolderReport): string[] => [
  ...Object.entries(counts).map(([name, value]) => `${name}: ${value}`),
  ...(audit === undefined ? [] : [`audit: ${audit.entries}`]),
  ...(signed === undefined
    ? []
    : [
        `signed: ${signed.statements}${signed.verified === null ? ' (không có khóa để kiểm chữ ký)' : `, kiểm được ${signed.verified}`}`,
      ]),
  ...(quarantine.length === 0 ? [] : [`quarantine: ${quarantine.length} tệp (${quarantine.join(', ')})`]),
  ...(upgradeWaits === true ? ['upgrade: có dữ liệu kèm chương trình chưa áp dụng (kts upgrade)'] : []),
  ...faults.map(({ text }) => `✗ ${text}`),
  ok ? 'Không thấy gì sai.' : `${faults.length} điều sai.`,
];
