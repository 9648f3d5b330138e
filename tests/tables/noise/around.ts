import type { Draft } from '../draft.ts';
import type { Change, NoisePlace } from './noise.ts';

const ofAll = (draft: Draft, part: string): Draft => ({ ...draft, facts: { ...draft.facts, part } });

export const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** A text above or below a table, or on its sheet: it holds for all figures. */
export const AROUND = {
  title: (choices, draft, text) => {
    const at = draft.titles.findLastIndex(
      ({ text: title }) => title.length > 0 && !/^(?:Nguồn|Đơn vị|ĐVT)/.test(title),
    );
    const join = choices.pick('noise.join', [
      (title: string) => `${title} - ${text}`,
      (title: string) => `${title} (${lowered(text)})`,
      (title: string) => `${text}: ${title}`,
    ]);
    return ofAll(
      {
        ...draft,
        titles: draft.titles.map((line, index) => (index === at ? { ...line, text: join(line.text) } : line)),
      },
      text,
    );
  },
  subtitle: (choices, draft, text) =>
    ofAll(
      { ...draft, titles: [...draft.titles, { text: choices.pick('noise.wrap', [text, `(${text})`]) }] },
      text,
    ),
  letterhead: (_, draft, text) =>
    ofAll({ ...draft, titles: [{ text: text.toLocaleUpperCase('vi') }, ...draft.titles] }, text),
  sheet: (_, draft, text) => ofAll({ ...draft, sheet: text.replace(/[:/?*[\]\\]/g, ' ').slice(0, 31) }, text),
  footer: (choices, draft, text) => {
    // Below a table the name of an office is a signature, and below a signature stands a name.
    if (text.startsWith('UBND')) return null;
    const note = choices.pick('noise.note', [`Ghi chú: ${text}`, `* ${text}`, text]);
    return ofAll({ ...draft, footers: [{ text: note }, ...draft.footers] }, text);
  },
  unit: (_, draft, text) => {
    const at = draft.titles.findIndex(({ text: title, right }) => /Đơn vị|ĐVT/.test(right ?? title));
    const line = draft.titles[at];
    if (line === undefined) return null;
    const added =
      line.right === undefined
        ? { text: `${line.text} (${lowered(text)})` }
        : { ...line, right: `${line.right} (${lowered(text)})` };
    return ofAll({ ...draft, titles: draft.titles.with(at, added) }, text);
  },
} satisfies Partial<Record<NoisePlace, Change>>;
