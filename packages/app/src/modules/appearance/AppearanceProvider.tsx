/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { UnifiedThemeProvider } from '@backstage/theme';
import { ReactNode } from 'react';
import useMedia from 'react-use/esm/useMedia';
import useObservable from 'react-use/esm/useObservable';
import { darkTheme, lightTheme } from './themes';

/**
 * The provider of both themes. Were there one for each, React would build every
 * page anew when the device turns dark, and what somebody was typing would be lost.
 */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const appTheme = useApi(appThemeApiRef);
  const chosen = useObservable(
    appTheme.activeThemeId$(),
    appTheme.getActiveThemeId(),
  );
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const isDark = chosen ? chosen === 'dark' : prefersDark;
  return (
    <UnifiedThemeProvider theme={isDark ? darkTheme : lightTheme}>
      {children}
    </UnifiedThemeProvider>
  );
}
