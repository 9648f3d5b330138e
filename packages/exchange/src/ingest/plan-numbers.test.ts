import { describe, expect, test } from 'vitest';
import { planText } from '../testing/codebook.ts';

describe('numbers that can be read in two ways', () => {
  const added = (...values: string[]): string =>
    `indicator;province;period;value;source\n${values.map((value, index) => `digital-economy-value-added;Tiền Giang;${2010 + index};${value};nso`).join('\n')}`;
  const values = (text: string, answer?: string): unknown => {
    const plan = planText(text, answer === undefined ? {} : { answers: new Map([['decimal-sign', answer]]) });
    return plan.state === 'ready'
      ? plan.observations.map(({ reading }) => reading.value)
      : plan.questions.map(({ id, code }) => `${id} ${code}`);
  };

  test.each([
    ['nothing tells: asked', added('8.619'), ['decimal-sign number-ambiguous']],
    ['a decimal comma in the column tells', added('8.619', '7,5'), [8619, 7.5]],
    ['groups in the column tell', added('8.619', '1.008.619'), [8619, 1008619]],
    ['a decimal dot in the column tells', added('8.619', '1234.5'), [8.619, 1234.5]],
    ['divided evidence does not', added('8.619', '1234.5', '7,5'), ['decimal-sign number-ambiguous']],
    [
      'one slip among many does not',
      added(...Array.from({ length: 40 }, (_, index) => `8.${619 + index}`), '12.5'),
      ['decimal-sign number-ambiguous'],
    ],
    [
      'the range of a share tells',
      'indicator;province;period;value;source\ndigital-economy-grdp-share;Tiền Giang;2021;8.619;nso',
      [8.619],
    ],
    [
      'a count has no decimals',
      'indicator;province;period;value;source\ncommunity-tech-teams;Tiền Giang;2021;1.249;province',
      [1249],
    ],
    [
      'a round count is asked',
      'indicator;province;period;value;source\ncommunity-tech-teams;Tiền Giang;2021;1.000;province',
      ['decimal-sign number-ambiguous'],
    ],
    [
      'another indicator’s decimals do not make a whole amount small',
      `${added('8.619')}\ndti;Tiền Giang;2021;0.5;mic`,
      ['decimal-sign number-ambiguous'],
    ],
  ])('%s', (_case, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('an answer settles the column', () => {
    expect(values(added('8.619', '9.001'), ',')).toEqual([8619, 9001]);
    expect(values(added('8.619', '9.001'), '.')).toEqual([8.619, 9.001]);
  });
});
