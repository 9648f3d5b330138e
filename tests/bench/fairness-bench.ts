// What one person's slow file costs another's approval: files of 6 MB of four kinds are read, and meanwhile a
// small file of somebody else is approved. Run by `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileOf } from '../support/imports.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';

const BYTES = 6_000_000;
const folder = mkdtempSync(join(tmpdir(), 'kts-fairness-'));
const bounds = new TimeBounds();

const filled = (head: string, rowOf: (at: number) => string): string => {
  const rows = [head];
  for (let bytes = head.length, at = 0; bytes < BYTES; at += 1) {
    const row = rowOf(at);
    rows.push(row);
    bytes += Buffer.byteLength(row) + 1;
  }
  return rows.join('\n');
};
const LONG = 'indicator,province,period,value,unit,source,status';
const KINDS: Readonly<Record<string, string>> = {
  'names that no province has': filled(
    LONG,
    (at) => `smartphone-share,Tỉnh Lạ Số ${at} Nào Đó,2023,80,%,province,A`,
  ),
  'texts that may say something': filled(
    'Tỉnh,Ghi chú riêng,2023',
    (at) => `Hà Nội,Khu vực ${at} thành thị thứ ${at * 7},${at % 90}`,
  ),
  'wide, under headings of their own': filled(
    ['Tỉnh', ...Array.from({ length: 190 }, (_, at) => `Chỉ tiêu lạ ${at} (đơn vị ${at})`)].join(','),
    (at) => ['Huế', ...Array.from({ length: 190 }, (_, column) => (at + column) % 97)].join(','),
  ),
  'long cells': filled(LONG, (at) => `smartphone-share,${'Hà Nội '.repeat(4000)}${at},2023,80,%,province,A`),
};

async function submitted(server: ServerProcess, year: string): Promise<{ id: string; digest: string }> {
  const { id } = await server.send(
    server.editor,
    'POST',
    '/imports?filename=x.csv',
    fileOf(['Huế', year, '80']),
  );
  const { digest } = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  return { id, digest };
}

try {
  const server = await serverProcess(join(folder, 'var'));
  for (const [index, [name, text]] of Object.entries(KINDS).entries()) {
    const { id, digest } = await submitted(server, String(2010 + index));
    const slow = await server.send(server.editor, 'POST', '/imports?filename=slow.csv', text);
    await sleep(150);
    const began = performance.now();
    await server.send(server.approver, 'POST', `/imports/${id}/approve`, { digest });
    const took = performance.now() - began;
    // Another's small file is read meanwhile.
    const asked = performance.now();
    const other = await server.send(
      server.approver,
      'POST',
      '/imports?filename=y.csv',
      fileOf(['Huế', '2009', '80']),
    );
    await server.send(server.approver, 'GET', `/imports/${other.id}?wait=30`);
    const read = performance.now() - asked;
    let state = 'reading';
    while (state === 'reading')
      ({ state } = await server.send(server.editor, 'GET', `/imports/${slow.id}?wait=30`));
    bounds.check(
      `approval beside 6 MB of ${name}`,
      `${took.toFixed(0)} ms, another's file read in ${read.toFixed(0)} ms, at most 2000; the file ended as ${state} after ${((performance.now() - began) / 1000).toFixed(1)} s`,
      took <= 2000 && read <= 2000,
    );
  }
  server.child.kill('SIGTERM');
  await server.ended;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
bounds.end();
