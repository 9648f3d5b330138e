// `npm run dev`: the server beside Vite, which reloads pages as they are written.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, pinnedEnvironment, pinnedNode, root, runServer } from './prepare.mjs';

install();
const vite = spawn(pinnedNode, [join(root, 'apps/web/node_modules/vite/bin/vite.js')], {
  cwd: join(root, 'apps/web'),
  stdio: 'inherit',
  env: pinnedEnvironment(),
});
process.on('exit', () => vite.kill());
runServer(['serve']);
