import { expect, test } from 'vitest';
import list from './mantine.ts?raw';

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });
const sheets = import.meta.glob('../../node_modules/@mantine/core/styles/*.css');

/** What is drawn inside a component without being named by the page. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Select: ['Combobox', 'Input', 'Popover', 'ScrollArea'],
  NativeSelect: ['Input'],
  TextInput: ['Input'],
  FileInput: ['Input'],
  MultiSelect: ['Combobox', 'Input', 'Pill', 'PillsInput', 'Popover', 'ScrollArea'],
  Checkbox: ['InlineInput'],
  Drawer: ['ModalBase', 'Overlay', 'Paper', 'ScrollArea'],
  Modal: ['ModalBase', 'Overlay', 'Paper', 'ScrollArea'],
  SegmentedControl: ['FloatingIndicator'],
  Menu: ['Popover'],
  Button: ['Loader'],
};

const named = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/\b[A-Z]\w*/g)].map(([name]) => name),
  );

const hasSheet = (name: string): boolean => Object.keys(sheets).some((path) => path.endsWith(`/${name}.css`));

test('every component in use has its style sheet', () => {
  const used = Object.values(sources).flatMap(named);
  const needed = new Set([...used, ...used.flatMap((name) => PARTS[name] ?? [])].filter(hasSheet));
  expect(needed.size).toBeGreaterThan(10);
  expect([...needed].filter((name) => !list.includes(`/${name}.css'`)).toSorted()).toEqual([]);
});
