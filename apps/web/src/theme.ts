import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A deep blue-teal; white text on shades 6–9 and shades 7–9 on white pass AA (7 : 1 from 7 on). */
const teal: MantineColorsTuple = [
  '#eaf5f9',
  '#d6e8ef',
  '#a9cfde',
  '#79b5cc',
  '#529fbd',
  '#2f86a8',
  '#17708f',
  '#0b5a73',
  '#07465a',
  '#043342',
];

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: 7,
  black: '#16212b',
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
