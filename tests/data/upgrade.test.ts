import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText, type Reading } from '@kts/domain';
import { applyUpgrade, DATA_ROOT, planUpgrade, seedStore, upgradeWaits } from '@kts/server';
import { openStore, type Store } from '@kts/store';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kts-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER =
  'indicator,province,period,value,unit,status,source,released_on,boundaries,quality,note,note_en,source_title,source_url';
const SHARE = 'digital-economy-grdp-share';
const row = (period: string, value: string, status = 'A'): string =>
  `${SHARE},vn,${period},${value},%,${status},nso,2025-01-15,,ok,,,Thông cáo,`;

type Edit = (text: string) => string;

/** A `data/` of these releases, with the codebook of the real one, edited by file. */
function dataWith(releases: Record<string, string[]>, codebook: Record<string, Edit> = {}): string {
  const root = mkdtempSync(join(folder, 'v-'));
  cpSync(join(DATA_ROOT, 'codebook'), join(root, 'codebook'), { recursive: true });
  for (const [name, edit] of Object.entries(codebook)) {
    const path = join(root, 'codebook', name);
    const [before, after] = [readFileSync(path, 'utf8'), edit(readFileSync(path, 'utf8'))];
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  }
  mkdirSync(join(root, 'figures/nso'), { recursive: true });
  for (const [name, rows] of Object.entries(releases))
    writeFileSync(join(root, 'figures/nso', name), `${[HEADER, ...rows].join('\n')}\n`);
  const [citations] = readFileSync(join(DATA_ROOT, 'figures/citations.csv'), 'utf8').split('\n');
  writeFileSync(join(root, 'figures/citations.csv'), `${citations}\n`);
  return root;
}

const day = (date: string): number => Date.parse(`${date}T12:00:00+07:00`);
let store: Store;
beforeEach(() => {
  store = openStore(':memory:');
});
afterEach(() => store.close());

const begin = (root: string): void => void seedStore(store, 'figures', root, day('2026-01-01'));
function upgrade(root: string, date: string) {
  const plan = planUpgrade(store, root);
  const by = { userId: null, name: 'test', address: null };
  applyUpgrade(store, plan, { by, version: '2', now: day(date) });
  expect(planUpgrade(store, root).isNeeded).toBe(false);
  return plan;
}
/** `2022=12.67 A`, as known on a day; null: now. */
const known = (date: string | null): string[] =>
  store.queries.observations
    .find({ asOf: date === null ? null : day(date) })
    .map(
      ({ period, value, missingReason, status }) => `${period}=${value ?? missingReason} ${status.join(' ')}`,
    );

/** What a site does with figures of its own. */
function publish(date: string, figures: Record<string, number | null>): number {
  const at = store.batches.nextMoment(day(date));
  const standing = new Map(
    store.queries.observations.find({ asOf: null }).map((each) => [keyText(each), each]),
  );
  const changes = Object.entries(figures).map(([period, value]) => {
    const key = { indicator: SHARE, area: 'vn', period, source: 'nso', boundaries: null };
    const reading: Reading = {
      value,
      missingReason: value === null ? 'O' : null,
      status: value === null ? ['O'] : ['A'],
      quality: 'ok',
      bound: null,
      note: 'Của đơn vị',
      noteEn: null,
      releasedOn: null,
      sourceTitle: null,
      sourceUrl: null,
    };
    return { key, before: standing.get(keyText(key)) ?? null, after: reading, cell: null };
  });
  const batch = { title: 'x', fileName: 'x.csv', fileSha256: 'x', uploadedBy: 'An', publishedBy: 'Bình' };
  return store.batches.commit(
    { ...batch, kind: 'import', publishedAt: at, recordedAt: at, undoes: null, reason: null },
    changes,
  );
}

describe('figures', () => {
  test('new and revised ones are known from the upgrade, whatever the day of their release', () => {
    begin(dataWith({ '2025-01-15.csv': [row('2022', '12.67', 'V')] }));
    const next = dataWith({
      '2025-01-15.csv': [row('2022', '12.67', 'V')],
      '2025-02.csv': [row('2022', '12.63'), row('2023', '12.87')],
    });
    expect(upgradeWaits(store.settings.find, next)).toBe(true);
    upgrade(next, '2026-03-01');
    expect(upgradeWaits(store.settings.find, next)).toBe(false);
    expect(known('2025-01-30')).toEqual(['2022=12.67 V']);
    expect(known('2026-02-28')).toEqual(['2022=12.67 V']);
    expect(known('2026-03-02')).toEqual(['2022=12.63 A', '2023=12.87 A']);
    expect(store.queries.observations.find({ asOf: null }).map(({ knownFrom }) => knownFrom)).toEqual([
      day('2026-03-01'),
      day('2026-03-01'),
    ]);
  });

  test('one that no release has any more is taken back from then on, and can come again', () => {
    const first = dataWith({ '2025-01-15.csv': [row('2022', '12.67'), row('2023', '12.87')] });
    begin(first);
    upgrade(dataWith({ '2025-01-15.csv': [row('2022', '12.67')] }), '2026-03-01');
    expect([known('2026-02-28'), known(null)].map(({ length }) => length)).toEqual([2, 1]);
    upgrade(first, '2026-05-01');
    expect(known('2026-04-30')).toEqual(['2022=12.67 A']);
    expect(known(null)).toEqual(['2022=12.67 A', '2023=12.87 A']);
  });

  test('what the site has published, erased or confirmed stays', () => {
    begin(dataWith({ '2025-01-15.csv': [row('2020', '10'), row('2021', '11'), row('2022', '12')] }));
    publish('2026-02-01', { '2020': 10.5, '2021': null, '2023': 13, '2024': 14.5 });
    const plan = upgrade(
      dataWith({
        '2025-01-15.csv': ['2020', '2021', '2022', '2023', '2024'].map((period) =>
          row(period, `${Number(period) - 2010}.0${period === '2023' || period === '2024' ? '' : '1'}`),
        ),
      }),
      '2026-03-01',
    );
    expect(known(null)).toEqual(['2020=10.5 A', '2021=O O', '2022=12.01 A', '2023=13 A', '2024=14.5 A']);
    expect(
      plan.figures.kept.map(({ key, stands, comes }) => [key.period, stands?.value, comes?.value]),
    ).toEqual([
      ['2020', 10.5, 10.01],
      ['2021', null, 11.01],
      ['2024', 14.5, 14],
    ]);
  });

  test('an import that was undone was never there', () => {
    begin(dataWith({ '2025-01-15.csv': [row('2022', '12')] }));
    const batch = publish('2026-02-01', { '2022': 99, '2023': 98 });
    store.batches.undo(batch, { by: 'Bình', at: day('2026-02-02'), reason: 'Nhầm' }, () => true);
    upgrade(dataWith({ '2025-01-15.csv': [row('2022', '12.1'), row('2023', '13')] }), '2026-03-01');
    expect(known('2026-02-01')).toEqual(['2022=99 A', '2023=98 A']);
    expect(known('2026-02-15')).toEqual(['2022=12 A']);
    expect(known(null)).toEqual(['2022=12.1 A', '2023=13 A']);
  });

  test('are never brought to a database that was begun without', () => {
    seedStore(store, 'codebook', DATA_ROOT, 0);
    expect(planUpgrade(store, DATA_ROOT).isNeeded).toBe(false);
    upgrade(
      dataWith(
        { '2025-02.csv': [row('2022', '12.63')] },
        { 'units.csv': (text) => `${text}`.replace('tỷ đồng', 'tỉ đồng') },
      ),
      '2026-03-01',
    );
    expect(store.check()).toMatchObject({ batches: 0, observations: 0 });
  });
});

describe('the register', () => {
  const RELEASES = { '2025-01-15.csv': [row('2022', '12')] };
  const first = dataWith(RELEASES);
  const CODE = 'vn-digital-tech-firms-2025-thi-dua-tttt';
  const changed = (pattern: RegExp, by: string): Record<string, Edit> => ({
    'targets.csv': (text) => text.replace(pattern, by),
  });
  const live = (date: string | null) => {
    const codebook = seedStore(store, 'figures', first, 0);
    return new Map(
      codebook.targetsAsOf(date === null ? null : day(date)).map((target) => [target.code, target]),
    );
  };
  const revised = dataWith(
    RELEASES,
    changed(new RegExp(`^(${CODE},vn,[^,]*,2025,[^,]*),100000,`, 'm'), '$1,120000,'),
  );
  const recorder = {
    userId: 1,
    name: 'Bình',
    address: null,
    at: day('2026-02-01'),
    reason: 'r',
    fileSha256: null,
  };
  const edit = (value: number | null): void => {
    const before = live(null).get(CODE) ?? null;
    const after = value === null || before === null ? null : { ...before, value };
    store.register.record(recorder, () => ({ targets: [{ code: CODE, before, after, line: null }] }));
  };
  const somebody = (): void =>
    void store.users.add({
      name: 'Bình',
      nameKey: 'b',
      passwordHash: '',
      role: 'approver',
      area: null,
      createdAt: 0,
    });

  test('a target that changed is another from the upgrade on', () => {
    begin(first);
    upgrade(revised, '2026-03-01');
    expect(live('2026-02-28').get(CODE)?.value).toBe(100_000);
    expect(live(null).get(CODE)?.value).toBe(120_000);
    // What an upgrade brought is the program's: the next one changes it.
    upgrade(first, '2026-04-01');
    expect(live(null).get(CODE)?.value).toBe(100_000);
  });

  test.each([
    ['edited', 101_000],
    ['withdrawn', null],
  ])('one that the site has %s stays so, and is named', (_name, value) => {
    begin(first);
    somebody();
    edit(value);
    expect(upgrade(revised, '2026-03-01').register.keptTargets.map(({ code }) => code)).toEqual([CODE]);
    expect(live(null).get(CODE)?.value ?? null).toBe(value);
  });

  test('one that comes no more, or under another code, is withdrawn under the old one', () => {
    begin(first);
    const { length } = [...live(null)];
    upgrade(
      dataWith(RELEASES, {
        'targets.csv': (text) => text.replace(CODE, 'other-code'),
        'target-citations.csv': (text) => text.replaceAll(CODE, 'other-code'),
      }),
      '2026-03-01',
    );
    expect([live(null).has(CODE), live(null).has('other-code'), live(null).size]).toEqual([
      false,
      true,
      length,
    ]);
    expect([live('2026-02-28').has(CODE), live('2026-02-28').has('other-code')]).toEqual([true, false]);
  });

  test('the file that the site keeps of a document stays with it', () => {
    begin(first);
    somebody();
    const document = live(null).get(CODE)?.document;
    if (document === undefined) throw new Error('no such document');
    const file = { id: 'f', name: 'a.pdf', kind: 'pdf', bytes: 1, sha256: '0' } as const;
    store.register.record(recorder, () => ({
      documents: [
        { code: document.code, before: { document, file: null }, after: { document, file }, line: null },
      ],
    }));
    const title = `${document.titleVi} (bản mới)`;
    upgrade(
      dataWith(RELEASES, { 'documents.csv': (text) => text.replace(document.titleVi, title) }),
      '2026-03-01',
    );
    expect(store.register.documentVersions().at(-1)?.after).toEqual({
      document: { ...document, titleVi: title },
      file,
    });
    expect(live(null).get(CODE)?.document.titleVi).toBe(title);
    expect(live('2026-02-28').get(CODE)?.document.titleVi).toBe(document.titleVi);
  });
});

test('the codebook is told by entry and field', () => {
  begin(dataWith({ '2025-01-15.csv': [row('2022', '12')] }));
  const plan = upgrade(
    dataWith(
      { '2025-01-15.csv': [row('2022', '12')] },
      { 'sources.csv': (text) => text.replace('Bộ Khoa học và Công nghệ', 'Bộ KHCN') },
    ),
    '2026-03-01',
  );
  expect(plan.codebook).toMatchObject([{ list: 'sources', code: 'mic', kind: 'revised' }]);
  expect(plan.codebook[0]?.fields.length).toBeGreaterThan(0);
  expect(plan.figures).toEqual({ releases: [], kept: [] });
});
