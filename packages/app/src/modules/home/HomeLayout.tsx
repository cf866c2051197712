/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cloneElement, useCallback, useState } from 'react';
import { ReactRouterV6PageRouter } from '@backstage/frontend-adapter-react-router-v6';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Header } from '@backstage/ui';
import { useDocumentTitle } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { FirstSteps } from './FirstSteps';
import { greetingAt } from './greetingAt';
import styles from './HomeLayout.module.css';
import { HomeSearch } from './HomeSearch';
import { HomeWidget } from './HomeWidget';
import { WidgetCard } from './WidgetCard';
import { inWidgetOrder } from './widgetOrder';

/** What anybody can start with says nothing of the reader. */
const IMPERSONAL = 'home-page-widget:home/requests';

/**
 * A greeting, and below it every widget of the portal's plugins that has
 * something to show. Which widgets a role has, the widgets say themselves.
 */
export function HomeLayout(props: HomePageLayoutProps) {
  const identityApi = useApi(identityApiRef);
  useDocumentTitle('Home');
  const profile = useAsync(() => identityApi.getProfileInfo(), [identityApi]);
  const [empty, setEmpty] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback((id: string, isEmpty: boolean) => {
    setEmpty(ids => {
      const next = new Set(ids);
      return (isEmpty ? next.add(id) : next.delete(id)) ? next : ids;
    });
  }, []);
  const widgets = inWidgetOrder(props.widgets);
  const isNew = widgets.every(
    ({ node }) => node.spec.id === IMPERSONAL || empty.has(node.spec.id),
  );

  return (
    <ReactRouterV6PageRouter>
      <main>
        <Header
          title={greetingAt(new Date(), profile.value?.displayName)}
          sticky={false}
        />
        <Container>
          <HomeSearch />
          {isNew && <FirstSteps />}
          <div className={styles.widgets}>
            {widgets.map(({ node, component }) => (
              <HomeWidget
                key={node.spec.id}
                id={node.spec.id}
                isEmpty={empty.has(node.spec.id)}
                onEmpty={report}
              >
                {cloneElement(component, { Renderer: WidgetCard })}
              </HomeWidget>
            ))}
          </div>
        </Container>
      </main>
    </ReactRouterV6PageRouter>
  );
}
