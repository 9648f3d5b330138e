// `npm run drill`: backup, kill, restore, compare; nodes that only read and the cache in front, under load.
import { join } from 'node:path';
import { buildWeb, install, pinnedNode, root, run } from './prepare.mjs';

install();
buildWeb();
process.exit(run(pinnedNode, [join(root, 'tests/drill/drill.ts'), ...process.argv.slice(2)]));
