import { codebookOf } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { codebookFiles } from '../../testing/codebook.ts';
import { readCitations, readCodebook } from './codebook-files.ts';

const withFile = (name: string, change: (text: string) => string): Map<string, string> => {
  const files = codebookFiles();
  return files.set(name, change(files.get(name) ?? ''));
};
const issuesOf = (files: Map<string, string>) =>
  readCodebook(files).issues.map(({ file, line, columnName, code }) => [file, line, columnName, code]);

describe('readCodebook', () => {
  test('reads the product’s own codebook', () => {
    const { entries } = readCodebook(codebookFiles());
    const { areas, indicators, sources } = entries;
    expect(areas.filter(({ level }) => level === 'province')).toHaveLength(86);
    expect(indicators.length).toBeGreaterThan(50);
    expect(sources.map(({ code }) => code)).toContain('nso');
    const codebook = codebookOf(entries);
    expect([codebook.provinces('2024').length, codebook.provinces('2025').length]).toEqual([63, 34]);
    expect(codebook.area('dong-thap-2025')?.predecessors.toSorted()).toEqual(['dong-thap', 'tien-giang']);
    expect(codebook.area('hue')?.names.map(({ nameVi }) => nameVi)).toEqual(['Thừa Thiên Huế', 'Huế']);
  });

  test.each([
    [
      'a code of an area that is not there',
      'area-codes.csv',
      'nowhere,GSO63,98,2008-08-01,2025-06-30',
      ['area', 'reference-unknown'],
    ],
    [
      'a code system that is not known',
      'area-codes.csv',
      'tien-giang,ABC,98,2008-08-01,',
      ['system', 'value-unknown'],
    ],
    [
      'a day that is not one',
      'area-codes.csv',
      'tien-giang,ISO,98,2023-02-29,',
      ['valid_from', 'date-format'],
    ],
    ['a cell too many', 'area-codes.csv', 'tien-giang,ISO,98,2023-02-28,,x', [null, 'row-ragged']],
    ['a cell too few', 'area-codes.csv', 'tien-giang,ISO,98', [null, 'row-ragged']],
    [
      'a break of an unknown indicator',
      'method-breaks.csv',
      'no-such,2021,B,a,b,',
      ['indicator', 'reference-unknown'],
    ],
    ['a break in no period', 'method-breaks.csv', 'dti,2021-Q5,B,a,b,', ['period', 'period-format']],
    ['the same source twice', 'sources.csv', 'nso,a,b,,,,,,', ['code', 'duplicate-conflict']],
    [
      'a kind of unit that is not known',
      'units.csv',
      'day,ngày,days,time,days,0,,',
      ['kind', 'value-unknown'],
    ],
    [
      'a former area that is one of the present',
      'former-areas.csv',
      'hue,Huế,Hue,,2000,da-nang,',
      ['slug', 'duplicate-conflict'],
    ],
    [
      'a former area that went nowhere known',
      'former-areas.csv',
      'x,X,X,,2000,nowhere,',
      ['successors', 'reference-unknown'],
    ],
  ])('%s', (_case, file, row, place) => {
    const added = withFile(file, (text) => `${text.trimEnd()}\n${row}\n`);
    const line = added.get(file)?.trimEnd().split('\n').length;
    expect(issuesOf(added)).toContainEqual([file, line, ...place]);
  });

  test.each([
    [
      'a unit that is not there',
      ',billion-dong,0,higher,0,,1000',
      ',pound,0,higher,0,,1000',
      ['unit', 'reference-unknown'],
    ],
    [
      'a rank that is not named as one',
      ',billion-dong,0,higher,0,,1000',
      ',place,0,higher,0,,1000',
      ['unit', 'inconsistent'],
    ],
    ['bounds the wrong way round', ',0,,1000,10000000,', ',0,,1000,10,', ['province_max', 'inconsistent']],
  ])('an indicator with %s', (_case, text, instead, place) => {
    const changed = withFile('indicators.csv', (file) => file.replace(text, instead));
    expect(issuesOf(changed)).toContainEqual(['indicators.csv', 4, ...place]);
  });

  test('blank cells behind the last column are no cells too many', () => {
    const files = withFile(
      'area-codes.csv',
      (text) => `${text.trimEnd()}\ntien-giang,ISO,98,2023-02-28,,,\n`,
    );
    expect(issuesOf(files)).toEqual([]);
  });

  test('indicators have the unit, kind, bounds and short name that the files give them', () => {
    const { entries } = readCodebook(codebookFiles());
    const known = new Map(entries.indicators.map((each) => [each.code, each]));
    expect(known.get('grdp')).toMatchObject({
      unit: 'tỷ đồng',
      unitEn: 'billion VND',
      unitKind: 'money',
      bounds: { province: { min: 1000, max: 10_000_000 } },
      shortVi: 'GRDP',
      countryShortVi: 'GDP',
    });
    expect(known.get('digital-economy-value-added-growth')).toMatchObject({ unit: '%', unitKind: 'growth' });
    expect(entries.sources.find(({ code }) => code === 'nso')).toMatchObject({ shortVi: 'thống kê' });
  });

  test('names a missing file and a missing column', () => {
    const files = withFile('sources.csv', (text) => text.replace('name_en', 'name'));
    files.delete('areas.csv');
    expect(issuesOf(files)).toEqual(
      expect.arrayContaining([
        ['areas.csv', null, null, 'file-empty'],
        ['sources.csv', 1, null, 'header-missing'],
      ]),
    );
  });

  test('targets find their document and citations', () => {
    const files = codebookFiles();
    files.set(
      'documents.csv',
      'code,number,title_vi,title_en,issued_on,issuer_vi,area,address,note_vi\nnq-08,08-NQ/TU,Nghị quyết,,2021,Tỉnh ủy,tien-giang,,\n',
    );
    files.set(
      'targets.csv',
      'code,area,indicator,period,comparator,value,value_max,document,source,baseline_period,baseline_value,baseline_source,note_vi,note_en\nt1,tien-giang,digital-economy-grdp-share,2025,>=,20,,nq-08,,2021,8.59,province,,\nt2,tien-giang,dti,2025,range,1,,nq-99,,,,,,\n',
    );
    files.set(
      'target-citations.csv',
      'target,title,address,published,comparator,value,value_max,note_vi,note_en\nt1,Kế hoạch 370,,2022,,,,,\n',
    );
    const { entries, issues } = readCodebook(files);
    expect(entries.targets).toMatchObject([
      {
        code: 't1',
        value: 20,
        document: { number: '08-NQ/TU' },
        baseline: { value: 8.59 },
        citations: [{ title: 'Kế hoạch 370' }],
      },
    ]);
    expect(issues.filter(({ file }) => file === 'targets.csv').map(({ code }) => code)).toEqual([
      'reference-unknown',
    ]);
  });
});

test('readCitations keys each further telling of a figure', () => {
  const codebook = codebookOf(readCodebook(codebookFiles()).entries);
  const header = 'indicator,province,period,source,boundaries,title,address,published,value,note,note_en';
  const { citations, issues } = readCitations(
    `${header}\ndti,tien-giang,2022,mic,2024,Báo,https://a.vn,2023-05,0.5,,\ndti,nowhere,2022,mic,,Báo,,,,,\n`,
    codebook,
  );
  expect(citations[0]).toMatchObject({
    key: { area: 'tien-giang', boundaries: '2024' },
    published: '2023-05',
    value: 0.5,
    note: null,
  });
  expect(issues).toMatchObject([{ line: 3, columnName: 'province', code: 'reference-unknown' }]);
});
