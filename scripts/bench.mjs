// `npm run bench`: what an import costs. Exits 1 when a bound is passed.
import { join } from 'node:path';
import { install, pinnedNode, root, run } from './prepare.mjs';

install();
process.exit(run(pinnedNode, [join(root, 'tests/bench/import-bench.ts')]));
