import { text } from 'node:stream/consumers';
import { commands } from './cli/index.ts';
import { ConfigError, readConfig } from './config.ts';

const [name = 'serve', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
const warn = (line: string): void => console.error(line);

if (command === undefined) {
  warn(`Không có lệnh "${name}". Các lệnh:`);
  for (const { usage, summary } of Object.values(commands)) warn(`  kts ${usage.padEnd(24)} ${summary}`);
  process.exitCode = 2;
} else {
  try {
    const config = readConfig(process.env, process.cwd());
    const code = await command.run(args, {
      config,
      clock: Date.now,
      // What a command answers goes to standard output, where it can be read by another program.
      print: (line) => console.log(line),
      warn,
      readInput: () => text(process.stdin),
    });
    if (code !== null) {
      if (code === 2) warn(`Cách dùng: kts ${command.usage}`);
      process.exitCode = code;
      // The channel to the start script would keep an ended command alive.
      if (process.connected) process.disconnect();
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    warn(`Thiết đặt sai: ${error.message}`);
    process.exit(1);
  }
}
