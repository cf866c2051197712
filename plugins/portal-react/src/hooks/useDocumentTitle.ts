/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** Titles of what is on the page now; the last came last. */
const titles: { text: string }[] = [];

/**
 * Names the browser's tab after the page, then the app (`Accounts · Steward`).
 * Of several on one page the last to come wins: the detail that has loaded, not
 * the tab that it is in. Without a title the one before stays.
 *
 * @remarks
 * Backstage's own pages use `react-helmet`, which forgets to take back a title
 * that React drew and threw away, and then shows it on other pages.
 *
 * @param title - What the page shows: `Accounts`, `kyc-prod`.
 * @param options.isDefault - Any other title on the page goes before this one:
 * effects of a page run after those of its details.
 * @public
 */
export function useDocumentTitle(
  title: string | undefined,
  { isDefault = false }: { isDefault?: boolean } = {},
): void {
  const app = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    if (!title) {
      return undefined;
    }
    const entry = { text: app ? `${title} · ${app}` : title };
    if (isDefault) {
      titles.unshift(entry);
    } else {
      titles.push(entry);
    }
    showLast();
    return () => {
      titles.splice(titles.indexOf(entry), 1);
      showLast();
    };
  }, [title, app, isDefault]);
}

/** A frame later, so that a title of `react-helmet` of the same moment comes first. */
function showLast() {
  requestAnimationFrame(() => {
    const text = titles.at(-1)?.text;
    if (text && document.title !== text) {
      document.title = text;
    }
  });
}
