import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The baton's teal; the sixth and seventh shade carry white text at AA contrast. */
const teal: MantineColorsTuple = [
  '#e8f6f6',
  '#d5eaeb',
  '#a9d4d6',
  '#7abdc0',
  '#4fa5a9',
  '#2c8d92',
  '#0d7377',
  '#0b6165',
  '#094f52',
  '#073d40',
];

/** The one theme of the window. */
export const theme = createTheme({
  primaryColor: 'staffel',
  primaryShade: { light: 6, dark: 6 },
  colors: { staffel: teal },
  fontFamily: "'Inter Variable', sans-serif",
  fontFamilyMonospace: "'Inter Variable', monospace",
  headings: { fontFamily: "'Inter Variable', sans-serif", fontWeight: '700' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  components: {
    // A list that opens by itself would cover what stands below; typing, a click or an arrow opens it.
    // The list scrolls itself, so that no second scrolling place lies in it.
    Autocomplete: { defaultProps: { withScrollArea: false } },
    // What was typed finds its first entry, and Enter takes it.
    MultiSelect: {
      defaultProps: { openOnFocus: false, withScrollArea: false, selectFirstOptionOnChange: true },
    },
    Select: {
      defaultProps: { openOnFocus: false, withScrollArea: false, selectFirstOptionOnChange: true },
    },
    TagsInput: { defaultProps: { withScrollArea: false } },
    // One look of every choice among chips, large enough to be hit.
    Chip: {
      defaultProps: { size: 'xs', variant: 'light' },
      vars: () => ({ root: { '--chip-size': '1.625rem', '--chip-fz': '0.8125rem' } }),
    },
    // A menu holds its entries alone; the first one takes the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // A dialog's head is no second banner of the page.
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Schließen' },
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 700 } },
    },
    Notification: {
      defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': 'Schließen' } },
      styles: { description: { color: 'var(--mantine-color-text)' } },
    },
  },
});
