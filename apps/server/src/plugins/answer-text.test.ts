import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerText } from './answer-text.ts';

const shape = z.object({
  asOf: z.string().nullable(),
  items: z.array(z.object({ id: z.number(), text: z.string().optional() })),
  total: z.number(),
  note: z.string().optional(),
});

for (const length of [0, 3, 100, 101, 1700])
  test(`a list of ${length} is written as it would be at once, without what is not named`, async () => {
    const items = Array.from({ length }, (_, id) => ({
      id,
      text: id % 2 === 0 ? '"items":[]' : undefined,
      draft: 1,
    }));
    const answer = { total: length, draft: 1, items, asOf: '"items":[]' };
    expect(await answerText(shape, answer)).toBe(JSON.stringify(shape.parse(answer)));
  });

test('a wrong item is refused wherever it stands', async () => {
  const items = Array.from({ length: 1200 }, (_, id) => ({ id: id === 1100 ? 'x' : id }));
  await expect(answerText(shape, { asOf: null, items, total: 1200 })).rejects.toThrow(z.ZodError);
});
