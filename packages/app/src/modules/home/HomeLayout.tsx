/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cloneElement } from 'react';
import { ReactRouterV6PageRouter } from '@backstage/frontend-adapter-react-router-v6';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Header } from '@backstage/ui';
import { useDocumentTitle } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { greetingAt } from './greetingAt';
import styles from './HomeLayout.module.css';
import { WidgetCard } from './WidgetCard';

/** A greeting, and below it every widget that the portal's plugins contribute. */
export function HomeLayout(props: HomePageLayoutProps) {
  const identityApi = useApi(identityApiRef);
  useDocumentTitle('Home');
  const profile = useAsync(() => identityApi.getProfileInfo(), [identityApi]);

  return (
    <ReactRouterV6PageRouter>
      <main>
        <Header
          title={greetingAt(new Date(), profile.value?.displayName)}
          sticky={false}
        />
        <Container>
          <div className={styles.widgets}>
            {props.widgets.map(widget => (
              <div key={widget.node.spec.id}>
                {cloneElement(widget.component, { Renderer: WidgetCard })}
              </div>
            ))}
          </div>
        </Container>
      </main>
    </ReactRouterV6PageRouter>
  );
}
