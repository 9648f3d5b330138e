// `npm run drill`: what is done when a machine is lost, with figures. `npm run drill -- 100` makes so many live backups.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_ROOT, seedStore } from '@kts/server';
import { openStore } from '@kts/store';
import { liveBackups } from './live-backups.ts';
import { nodesDrill } from './nodes-drill.ts';
import { restoreDrill } from './restore-drill.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-drill-'));
const store = openStore(':memory:');
const codebook = seedStore(store, 'codebook', DATA_ROOT, 0);
store.close();
const faults: string[] = [];

function tell(what: string, { faults: found, ...figures }: { readonly faults: readonly string[] }): void {
  faults.push(...found);
  console.log(`\n${what}`);
  for (const [name, figure] of Object.entries(figures as Record<string, unknown>)) {
    const said = typeof figure === 'number' ? Math.round(figure * 10) / 10 : JSON.stringify(figure);
    console.log(`  ${name.padEnd(16)} ${said}`);
  }
  for (const fault of found) console.log(`  ✗ ${fault}`);
}

try {
  tell(
    'A backup while a file is published, kill -9, restored elsewhere (milliseconds)',
    await restoreDrill(join(folder, 'restore'), codebook),
  );
  tell(
    'Backups of a server that publishes, each restored',
    await liveBackups(Number(process.argv[2] ?? 5), 5000),
  );
  const nodes = await nodesDrill(join(folder, 'nodes'), codebook);
  tell('Two nodes that only read, 50 readers', nodes);
  if (nodes.nginx === null) console.log('  nginx is not installed: the cache in front was not tried.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(faults.length === 0 ? '\nNo faults.' : `\n${faults.length} faults.`);
process.exit(faults.length === 0 ? 0 : 1);
