/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createUnifiedTheme, genPageTheme, palettes } from '@backstage/theme';

const fontFamily = 'system-ui, sans-serif';

const navigation = {
  background: '#141a26',
  indicator: '#7cc4ff',
  color: '#c3cad6',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#243046' },
  submenu: { background: '#243046' },
};

/** One calm header for every page that still draws its own. */
const pageTheme = {
  home: genPageTheme({ colors: ['#1d3a63', '#1d3a63'], shape: 'none' }),
};

/** Colours beside those of theme.css, for parts that are not made with BUI. */
export const lightTheme = createUnifiedTheme({
  palette: {
    ...palettes.light,
    background: { default: '#f6f7f9', paper: '#ffffff' },
    textSubtle: '#5c6370',
    navigation,
  },
  fontFamily,
  pageTheme,
  defaultPageTheme: 'home',
});

/** The same for dark surroundings. */
export const darkTheme = createUnifiedTheme({
  palette: {
    ...palettes.dark,
    background: { default: '#15181e', paper: '#1d2129' },
    textSubtle: '#b4bac5',
    navigation,
  },
  fontFamily,
  pageTheme,
  defaultPageTheme: 'home',
});
