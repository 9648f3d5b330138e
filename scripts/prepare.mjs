// What `npm start`, `npm test` and `npm run kts` need before they begin. Runs on the machine's own Node
// (20 or later); everything after it runs on the Node that the project pins.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** The Node that package.json pins. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment in which a child finds the pinned Node and the workspace's tools first. */
export const pinnedEnvironment = () => ({
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${windows ? ';' : ':'}${process.env.PATH ?? ''}`,
});

const PNPM = 'pnpm@12.21.0';
const stamp = join(root, 'node_modules', '.kts-installed');

/** Runs to the end with inherited output; the exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: pinnedEnvironment(),
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

function lockDigest() {
  const hash = createHash('sha256');
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Installs exactly what the lockfile says, unless that has been done. Output goes to stderr: stdout may be read. */
export function install() {
  const digest = lockDigest();
  if (existsSync(stamp) && existsSync(pinnedNode) && readFileSync(stamp, 'utf8') === digest) return;
  const pnpm = ['exec', '--yes', `--package=${PNPM}`, '--', 'pnpm', 'install', '--frozen-lockfile'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: process.env };
  // npm hands its own path to scripts; started by hand there is only the name, which Windows wants a shell for.
  const result = npm
    ? spawnSync(process.execPath, [npm, ...pnpm], options)
    : spawnSync('npm', pnpm, { ...options, shell: windows });
  if (result.status !== 0) {
    console.error(
      'Không cài được các gói cần thiết (xem thông báo ở trên). / Could not install the packages (see above).',
    );
    process.exit(1);
  }
  writeFileSync(stamp, digest);
}

const newest = (path) => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Builds the pages, unless they are newer than everything that they are made of. */
export function buildWeb() {
  const built = join(root, 'apps/web/dist/index.html');
  const sources = [
    'apps/web/src',
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    'apps/web/build-plugins.ts',
    'apps/web/zod-absent.ts',
    'data/geo',
    'apps/web/package.json',
    'packages/contract/src',
    'packages/domain/src',
    'packages/words/src',
    'packages/pictures/src',
    'pnpm-lock.yaml',
  ];
  if (
    existsSync(built) &&
    statSync(built).mtimeMs > Math.max(...sources.map((path) => newest(join(root, path))))
  )
    return;
  const status = run(
    pinnedNode,
    [join(root, 'apps/web/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: join(root, 'apps/web'),
      stdio: ['ignore', 2, 2],
      // Whoever starts us may have it otherwise, and would get the pages of a developer.
      env: { ...pinnedEnvironment(), NODE_ENV: 'production' },
    },
  );
  if (status !== 0) process.exit(status);
}

/** Who started `pid`, where the system says so (Linux); npm stands behind a shell. */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);
  } catch {
    return null;
  }
}

/** The processes above us that must live: the shell, and npm behind it. */
const lineage = () => `${process.ppid} ${process.env.npm_lifecycle_event ? parentOf(process.ppid) : ''}`;

/**
 * Runs the server's program until it ends, and ends it with us: signals are passed on, and should npm
 * or its shell vanish without a word the program is told to stop. (It also stops by itself when the
 * channel to us closes.)
 */
export function runServer(args) {
  const child = spawn(pinnedNode, [join(root, 'apps/server/src/main.ts'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: pinnedEnvironment(),
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const started = lineage();
  const watch = setInterval(() => {
    if (lineage() !== started) child.kill('SIGTERM');
  }, 250);
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
  });
}
