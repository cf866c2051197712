/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReactRouterV6PageRouter } from '@backstage/frontend-adapter-react-router-v6';
import { useBreadcrumbEntries } from '@backstage/frontend-plugin-api';
import { ReactNode, useEffect, useRef } from 'react';
import { useDocumentTitle } from '../../hooks/useDocumentTitle';

/** @public */
export interface TabbedPageContentProps {
  /**
   * Title of the browser's tab.
   * @defaultValue that of the page in the new frontend system
   */
  title?: string;
  children: ReactNode;
}

/**
 * Content of a page below a header with tabs: the page's `main` landmark, the
 * title of the browser's tab, and React Router v6 for what uses it.
 *
 * @remarks
 * The header tabs of `@backstage/ui` 0.18 name a panel in `aria-controls` that
 * nobody draws. This element becomes that panel, so that a screen reader gets
 * from the tab to the content. Without such a tab it is a plain element.
 *
 * @public
 */
export function TabbedPageContent(props: TabbedPageContentProps) {
  const root = useRef<HTMLDivElement>(null);
  const page = useBreadcrumbEntries().items.at(-1);
  useDocumentTitle(props.title ?? page?.label, { isDefault: true });
  useEffect(() => {
    // The header marks the tab of a new route one frame after the content.
    const frame = requestAnimationFrame(() => {
      const tab = findOrphanTab();
      if (tab && root.current) {
        root.current.id = tab.getAttribute('aria-controls') ?? '';
        root.current.setAttribute('role', 'tabpanel');
        root.current.setAttribute('aria-labelledby', tab.id);
      }
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <ReactRouterV6PageRouter>
      <main>
        <div ref={root}>{props.children}</div>
      </main>
    </ReactRouterV6PageRouter>
  );
}

function findOrphanTab(): Element | undefined {
  const tabs = document.querySelectorAll(
    '[role="tab"][aria-selected="true"][aria-controls]',
  );
  return Array.from(tabs).find(
    tab => !document.getElementById(tab.getAttribute('aria-controls') ?? ''),
  );
}
