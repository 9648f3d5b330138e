import { DERIVATIONS, OBSERVATION_STATUSES, QUALITIES } from '@kts/domain';
import { LANGUAGES, words, writeStatus } from '@kts/words';
import { describe, expect, test } from 'vitest';
import { complaints, planText, told } from '../../testing/codebook.ts';
import { readBoundaries } from './remark-readers.ts';
import { ownDerivation, ownQuality } from '@kts/words/reading/own-words';
import { readQuality } from './remark-readers.ts';
import { readStatus } from '@kts/words/reading/status';

describe.each(LANGUAGES)('what our pages say in %s is read back', (language) => {
  const { readings } = words[language];

  test.each(OBSERVATION_STATUSES)('status %s', (status) => {
    expect(readStatus(writeStatus(readings, [status]))).toEqual([status]);
  });

  test('several statuses', () => {
    expect(readStatus(writeStatus(readings, ['P', 'B']))?.toSorted()).toEqual(['B', 'P']);
    expect(readStatus(writeStatus(readings, ['E', 'D']))?.toSorted()).toEqual(['D', 'E']);
  });

  test.each(QUALITIES)('quality %s', (quality) => {
    expect(ownQuality(readings.qualities[quality])).toBe(quality);
    expect(readQuality(readings.qualities[quality])).toEqual({ ok: true, value: quality });
  });

  test.each(DERIVATIONS)('derivation %s', (derivation) => {
    expect(ownDerivation(readings.derivations[derivation])).toBe(derivation);
  });
});

test.each([
  ['63 tỉnh', '2024'],
  ['34 tỉnh', '2025'],
  ['63 tỉnh (đến 30/6/2025)', '2024'],
  ['34 tỉnh, thành phố (từ 01/7/2025)', '2025'],
  ['63 provinces (until 30 June 2025)', '2024'],
  ['34 provinces', '2025'],
  ['Cả nước', null],
  ['', null],
])('the list of «%s»', (text, boundaries) => {
  expect(readBoundaries(text)).toEqual({ ok: true, value: boundaries });
});

test('what is not ours stays unknown', () => {
  expect([ownQuality('tốt'), ownDerivation('điều tra'), readStatus('sơ bộ, tốt')]).toEqual([
    null,
    null,
    null,
  ]);
});

describe('a column that says how figures came about', () => {
  const HEAD = 'Chỉ tiêu,Địa bàn,Kỳ,Giá trị,Nguồn số liệu,Cách có số';
  const ROWS = [
    'Dân số trung bình,Hà Nội,2020,8246600,Cơ quan thống kê,Số công bố',
    'Dân số trung bình,Huế,2020,1133700,Cơ quan thống kê,Cộng từ các tỉnh hợp thành',
    'Dân số trung bình,Cà Mau,2020,1193900,Cơ quan thống kê,Điều tra mẫu',
  ];

  test.each([
    ['one published row', ROWS.slice(0, 1), ['population|ha-noi|2020|nso|2024=8246600'], 0],
    [
      'a computed row is nobody’s to publish',
      ROWS.slice(0, 2),
      ['population|ha-noi|2020|nso|2024=8246600'],
      0,
    ],
    ['a word that is none of ours is asked about', ROWS, [], 1],
  ])('%s', (_name, rows, figures, questions) => {
    const plan = planText(`${[HEAD, ...rows].join('\n')}\n`);
    expect([told(plan), complaints(plan), plan.questions.length]).toEqual([figures, [], questions]);
  });
});

test('the place that our own table computes is not asked about; elsewhere it is', () => {
  const table = (last: string) =>
    planText(
      `Địa bàn,Hạng,"Giá trị, người",Kỳ báo cáo,Nguồn số liệu,${last}\nHà Nội,2,8246600,2020,Cơ quan thống kê,Số công bố\n`,
      { settings: { indicator: 'population' } },
    );
  const ours = table('Cách có số');
  expect([told(ours), ours.questions]).toEqual([['population|ha-noi|2020|nso|2024=8246600'], []]);
  expect(table('Ghi chú').questions.length).toBeGreaterThan(0);
});
