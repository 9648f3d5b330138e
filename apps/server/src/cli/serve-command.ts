import { startProblem } from '../start-problem.ts';
import { serve, serveReadOnly, stop } from '../start-server.ts';
import type { Command } from './command.ts';

export const serveCommand: Command = {
  usage: 'serve',
  summary: 'Phục vụ trang và API cho đến khi nhận tín hiệu dừng',

  async run(_args, { config, clock, print, warn }) {
    const endWhenAsked = endOnRequest(warn);
    try {
      if (config.readOnly !== null) {
        const node = await serveReadOnly(config.readOnly, config, clock);
        endWhenAsked(node.close);
        const { port } = new URL(node.address);
        print(`KTS (nút chỉ đọc) đang phục vụ tại ${addressFor(config.host, port)}`);
        return null;
      }
      const serving = await serve(config, clock);
      endWhenAsked(() => stop(serving));
      const { port } = new URL(serving.address);
      print(`KTS đang phục vụ tại ${addressFor(config.host, port)}`);
      if (serving.setupSecret !== null) {
        const link = `${addressFor(config.host, port)}/setup?token=${serving.setupSecret}`;
        print(`Chưa có tài khoản. Liên kết dùng một lần để tạo quản trị viên đầu tiên: ${link}`);
      }
      if (serving.upgradeWaits) print(UPGRADE_WAITS);
      return null;
    } catch (error) {
      const problem = startProblem(error, config);
      if (problem === null) throw error;
      warn(problem);
      return 1;
    }
  },
};

const UPGRADE_WAITS =
  'Có dữ liệu kèm chương trình chưa áp dụng; máy chủ phục vụ như trước. Xem: npm run -s kts -- upgrade; áp dụng: dừng máy chủ, chạy lại với --apply. / A data upgrade waits.';

/** As one opens it in a browser: what listens everywhere is nearest on this machine. */
function addressFor(host: string, port: string): string {
  const here = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${here ? 'localhost' : name}:${port || '80'}`;
}

/**
 * From now on a signal, or the end of the program that started us, ends what is served: as soon as it is, where
 * it comes during the start. @returns what is told what is served
 */
function endOnRequest(warn: (line: string) => void): (stopAll: () => Promise<void>) => void {
  const asked = Promise.withResolvers<void>();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => asked.resolve());
  process.on('disconnect', () => asked.resolve());
  return (stopAll) => {
    void asked.promise.then(() => {
      // Requests that hang do not keep the process: ten seconds are what a restart may take.
      setTimeout(() => process.exit(1), 10_000).unref();
      stopAll().then(
        () => process.exit(0),
        (error: unknown) => {
          warn(String(error));
          process.exit(1);
        },
      );
    });
  };
}
