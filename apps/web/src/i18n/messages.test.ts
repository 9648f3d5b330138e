import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { messages as en } from './en/index.ts';
import { messages as vi } from './vi/index.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every message with the dotted path to it. */
const leaves = (tree: Tree, path = ''): (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );

const namesIn = (message: string, pattern: RegExp): string[] =>
  [...new Set([...message.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
/** A brace within a choice (`{n, select, a {text} other {text}}`) holds text, the next one inside it a value. */
function valuesOf(message: string): string[] {
  let depth = 0;
  const names = [...message.matchAll(/\{(\w+(?=[,}]))?|\}/g)].flatMap(([brace, name]) => {
    if (brace === '}') depth -= 1;
    else depth += 1;
    return brace !== '}' && depth % 2 === 1 && name !== undefined ? [name] : [];
  });
  return [...new Set(names)].toSorted();
}
const tagsOf = (message: string): string[] => namesIn(message, /<(\w+)>/g);

/** Everything that writing all messages of a language complains about. */
function complaints(locale: 'vi' | 'en', messages: Tree): string[] {
  const found: string[] = [];
  const t = createTranslator({ locale, messages, onError: ({ message }) => found.push(message) });
  const write: (path: never, values: never) => unknown = t.rich;
  for (const [path, message] of leaves(messages)) {
    const values = valuesOf(message).map((name) => [name, 2] as const);
    const tags = tagsOf(message).map((name) => [name, (children: unknown) => children] as const);
    write(path as never, Object.fromEntries<unknown>([...values, ...tags]) as never);
  }
  return found;
}

describe('messages', () => {
  test('can be written in Vietnamese', () => expect(complaints('vi', vi)).toEqual([]));
  test('can be written in English', () => expect(complaints('en', en)).toEqual([]));

  test('ask for the same values in both languages', () => {
    const english = new Map(leaves(en));
    const different = leaves(vi).filter(([path, message]) => {
      const translation = english.get(path) ?? '';
      return (
        valuesOf(translation).join() !== valuesOf(message).join() ||
        tagsOf(translation).join() !== tagsOf(message).join()
      );
    });
    expect(different).toEqual([]);
  });

  test('no English message has Vietnamese letters, but for names', () => {
    const said = (message: string) => message.replace(/“[^”]*”|Hoàng Sa|Trường Sa|Tiếng Việt/g, '');
    const marked = /đ|\p{M}/iu;
    expect(leaves(en).filter(([, message]) => marked.test(said(message).normalize('NFD')))).toEqual([]);
  });

  test('no Vietnamese message has English words', () => {
    const english = /\b(the|and|is|are|not|with|from|for|this|has|have|figures?|targets?)\b/i;
    const said = (message: string) => message.replace(/\{\w+(?=[,}])/g, '');
    expect(leaves(vi).filter(([, message]) => english.test(said(message)))).toEqual([]);
  });

  test('no message is empty', () => {
    const empty = [...leaves(vi), ...leaves(en)].filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  });
});
