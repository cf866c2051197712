/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginHeader } from '@backstage/ui';
import { ComponentType, ReactElement, ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { TabbedPageContent } from '../TabbedPageContent';

/** @public */
export interface TabbedPageProps {
  title: string;
  icon: ReactElement;
  /** Path at which the page is mounted. */
  root: string;
  /** Each with a tab, at its id below the root; the first is the start. */
  pages: { id: string; label: string; Page: ComponentType }[];
  /** At the right of the header, on every tab. */
  actions?: ReactNode;
}

/**
 * What the new frontend system draws by itself, for apps on the old one: a
 * header with tabs, and below it the page of the tab.
 *
 * @public
 */
export function TabbedPage(props: TabbedPageProps) {
  const { title, icon, pages, actions } = props;
  const root = props.root.replace(/\/$/, '');
  return (
    <>
      <PluginHeader
        title={title}
        icon={icon}
        titleLink={props.root}
        customActions={actions}
        tabs={pages.map(({ id, label }) => ({
          id,
          label,
          href: `${root}/${id}`,
          matchStrategy: 'prefix' as const,
        }))}
      />
      <Routes>
        <Route index element={<Navigate to={pages[0].id} replace />} />
        {pages.map(({ id, label, Page }) => (
          <Route
            key={id}
            path={`${id}/*`}
            element={
              <TabbedPageContent key={id} title={label}>
                <Page />
              </TabbedPageContent>
            }
          />
        ))}
      </Routes>
    </>
  );
}
