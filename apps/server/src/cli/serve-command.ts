import { startProblem } from '../start-problem.ts';
import { serve, serveReadOnly, stop } from '../start-server.ts';
import type { Command } from './command.ts';

export const serveCommand: Command = {
  usage: 'serve',
  summary: 'Phục vụ trang và API cho đến khi nhận tín hiệu dừng',

  async run(_args, { config, clock, print, warn }) {
    try {
      if (config.readOnly !== null) {
        const node = await serveReadOnly(config.readOnly, config, clock);
        const { port } = new URL(node.address);
        print(`KTS (nút chỉ đọc) đang phục vụ tại ${addressFor(config.host, port)}`);
        stopOnRequest(node.close, warn);
        return null;
      }
      const serving = await serve(config, clock);
      const { port } = new URL(serving.address);
      print(`KTS đang phục vụ tại ${addressFor(config.host, port)}`);
      if (serving.setupSecret !== null) {
        const link = `${addressFor(config.host, port)}/setup?token=${serving.setupSecret}`;
        print(`Chưa có tài khoản. Liên kết dùng một lần để tạo quản trị viên đầu tiên: ${link}`);
      }
      stopOnRequest(() => stop(serving), warn);
      return null;
    } catch (error) {
      const problem = startProblem(error, config);
      if (problem === null) throw error;
      warn(problem);
      return 1;
    }
  },
};

/** As one opens it in a browser: what listens everywhere is nearest on this machine. */
function addressFor(host: string, port: string): string {
  const here = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${here ? 'localhost' : name}:${port || '80'}`;
}

/** On a signal, or when the program that started us is gone and its channel closes. */
function stopOnRequest(stopAll: () => Promise<void>, warn: (line: string) => void): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    // Requests that hang do not keep the process: ten seconds are what a restart may take.
    setTimeout(() => process.exit(1), 10_000).unref();
    stopAll().then(
      () => process.exit(0),
      (error: unknown) => {
        warn(String(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
}
