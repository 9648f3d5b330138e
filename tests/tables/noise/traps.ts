import type { Choices } from '../choices.ts';
import { type Draft, figureRows } from '../draft.ts';
import { placesIn } from '../places.ts';
import type { Unit } from '../subjects.ts';
import { lowered } from './around.ts';
import type { Noise } from './noise.ts';

const unitUnstated = (text: string, exponent: number, decimals: number): Unit => ({
  text,
  english: text,
  exponent,
  decimals,
});

/** Units in which offices write figures and which nobody guesses, by indicator. */
const UNSAID: Readonly<Record<string, readonly Unit[]>> = {
  population: [
    unitUnstated('nghìn người', 3, 1),
    unitUnstated('nghìn người', 3, 0),
    unitUnstated('triệu người', 6, 2),
  ],
  grdp: [unitUnstated('triệu đồng', -3, 0), unitUnstated('đồng', -9, 0), unitUnstated('nghìn tỷ đồng', 3, 1)],
  'digital-economy-value-added': [unitUnstated('triệu đồng', -3, 0), unitUnstated('đồng', -9, 0)],
  dti: [unitUnstated('%', -2, 2)],
};

/** What is missing, rather than said: a unit that is not the indicator's own, a list of provinces of another time. */
export function trapped(choices: Choices, draft: Draft): { draft: Draft; noise: Noise } | null {
  if (!choices.chance('trap', 0.08)) return null;
  const trap = choices.pick('trap.kind', [statusSaid, unitUnsaid, backCast]);
  return trap(choices, draft) ?? statusSaid(choices, draft);
}

const STATUSES = [
  ['P', 'Số liệu sơ bộ'],
  ['E', 'Số liệu ước tính'],
  ['P', 'Sơ bộ'],
  ['E', 'Ước thực hiện'],
] as const;

/** How sure the figures are, said of all of them above or below the table, or of the columns. */
function statusSaid(choices: Choices, draft: Draft): { draft: Draft; noise: Noise } | null {
  // A line between rows is nearer.
  if (draft.rows.some((row) => row.kind === 'line' && row.facts.status !== undefined)) return null;
  const [status, text] = choices.pick('trap.status', STATUSES);
  const isMarked = draft.columns.some(
    (column) => column.kind === 'figures' && column.facts.status !== undefined,
  );
  // A note below columns of which one is marked explains that mark.
  const place = choices.pick(
    'trap.place',
    isMarked ? (['subtitle', 'title'] as const) : (['subtitle', 'title', 'footer'] as const),
  );
  const first = draft.titles.findIndex((each) => each.text.length > 12);
  if (place === 'title' && first < 0) return null;
  const said = { subtitle: `(${text})`, title: text, footer: `Ghi chú: ${text}` }[place];
  const titles = draft.titles.map((line, at) =>
    place === 'title' && at === first ? { ...line, text: `${line.text} (${lowered(text)})` } : line,
  );
  const unmarked = draft.columns.map((column) =>
    column.kind === 'figures' && column.facts.status === undefined
      ? { ...column, facts: { ...column.facts, status } }
      : column,
  );
  return {
    draft: {
      ...draft,
      columns: unmarked,
      titles: place === 'subtitle' ? [...titles, { text: said }] : titles,
      footers: place === 'footer' ? [...draft.footers, { text: said }] : draft.footers,
    },
    noise: { place, kind: 'status', text },
  };
}

function unitUnsaid(choices: Choices, draft: Draft): { draft: Draft; noise: Noise } | null {
  const { subject } = draft.facts;
  const units = UNSAID[subject?.code ?? ''];
  if (units === undefined) return null;
  const unsaid = choices.pick('trap.unit', units);
  const titles = draft.titles.filter(({ text, right }) => !/Đơn vị tính|ĐVT/.test(right ?? text));
  return {
    draft: { ...draft, titles, facts: { ...draft.facts, unit: unsaid } },
    noise: { place: 'unit', kind: 'unit-unsaid', text: unsaid.text },
  };
}

/** All 34 provinces of today with figures of years before them: a back-cast series, of other territories. */
function backCast(_: Choices, draft: Draft): { draft: Draft; noise: Noise } | null {
  const rows = figureRows(draft);
  const periods = draft.columns.flatMap((column) =>
    column.kind === 'figures' && column.facts.period !== undefined ? [column.facts.period] : [],
  );
  const all = placesIn('2025');
  if (
    draft.facts.subject === undefined ||
    rows.length !== draft.rows.length ||
    rows.some(({ facts }) => facts.place === undefined) ||
    periods.length === 0 ||
    periods.some((period) => period > '2024')
  )
    return null;
  return {
    draft: { ...draft, rows: all.map((place) => ({ kind: 'figures', label: place.name, facts: { place } })) },
    noise: { place: 'label', kind: 'back-cast', text: '34' },
  };
}
