// `npm run bench`: what an import costs, and what files made to do harm cost. Exits 1 when a bound is passed.
import { join } from 'node:path';
import { install, pinnedNode, root, run } from './prepare.mjs';

install();
const codes = ['import-bench', 'hostile-bench'].map((name) =>
  run(pinnedNode, [join(root, `tests/bench/${name}.ts`)]),
);
process.exit(Math.max(...codes));
