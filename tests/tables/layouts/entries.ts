import type { Choices } from '../choices.ts';
import type { FigureRow, TextColumn } from '../draft.ts';
import type { Facts, Status } from '../facts.ts';
import { NAME_STYLES, placeName } from '../places.ts';
import { marked, spellings } from '../spans.ts';
import type { World } from '../world.ts';
import { type Entry, firstOf } from './layout.ts';

/** The last years of a table may be preliminary or estimated, as their headings say. */
export function periodEntries(
  choices: Choices,
  world: World,
  marks: readonly (Status | undefined)[] = [undefined, undefined, 'P', 'E'],
): Entry[] {
  const style = choices.index('period.spelling', 3);
  const last = choices.pick('period.status', marks);
  const mark = choices.index('period.mark', 3);
  return world.periods.map((period, at) => {
    const status = at === world.periods.length - 1 ? last : undefined;
    const text = spellings(period)[style] ?? period;
    return {
      facts: { period, ...(status === undefined ? {} : { status }) },
      path: [marked(text, status, mark)],
    };
  });
}

export function subjectEntries(choices: Choices, world: World): Entry[] {
  const inHeading = choices.chance('unit.heading', 0.7);
  return world.subjects.map((subject) => {
    const name = world.nameOf(subject);
    if (subject.code.endsWith('-rank') || !inHeading) return { facts: { subject }, path: [name] };
    const unit = world.unitOf(subject);
    return { facts: { subject, unit }, path: [`${name} (${unit.text})`] };
  });
}

const PLACE_HEADINGS = ['Tỉnh', 'Tỉnh, thành phố', 'Địa phương', 'Tỉnh/thành phố', 'Tên tỉnh'];

/** The ordinal and the name in front of figures. */
export function labelColumns(choices: Choices, heading: string): TextColumn[] {
  const name: TextColumn = { kind: 'text', path: [heading], text: (row) => row.label, labels: true };
  return choices.chance('ordinal', 0.4)
    ? [
        {
          kind: 'text',
          path: [choices.pick('ordinal.heading', ['TT', 'STT'])],
          text: (_, at) => `${at + 1}`,
        },
        name,
      ]
    : [name];
}

export function placeRows(choices: Choices, world: World): FigureRow[] {
  const style = choices.pick('place.style', NAME_STYLES);
  return world.places.map((place, at) => ({
    kind: 'figures',
    label: placeName(place, style, at),
    facts: { place },
  }));
}

export const placeHeading = (choices: Choices): string => choices.pick('place.heading', PLACE_HEADINGS);

export const oneSubject = (world: World): Facts => ({
  subject: firstOf(world.subjects),
  unit: world.unitOf(firstOf(world.subjects)),
});

export const unitColumn: TextColumn = {
  kind: 'text',
  path: ['Đơn vị tính'],
  text: ({ facts }) => facts.unit?.text ?? facts.subject?.units[0]?.text ?? null,
};
