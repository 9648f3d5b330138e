// `npm run bench:board`: how long the board takes until its figures can be read.
import { join } from 'node:path';
import { buildWeb, install, pinnedNode, root, run } from './prepare.mjs';

install();
buildWeb();
process.exit(run(pinnedNode, [join(root, 'tests/bench/board-bench.ts')]));
