/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { screen } from '@testing-library/react';
import { HomeLayout } from './HomeLayout';

type Widget = HomePageLayoutProps['widgets'][number];

function widget(name: string, items: string[]): Widget {
  const component = (
    <AsyncContent
      read={{ loading: false, value: items }}
      subject="it"
      empty={`nothing in ${name}`}
    >
      {values => values.join()}
    </AsyncContent>
  );
  const node = { spec: { id: `home-page-widget:${name}` } };
  return { node, component } as unknown as Widget;
}

function renderHome(widgets: Widget[]) {
  return renderInTestApp(<HomeLayout widgets={widgets} />, {
    apis: [[identityApiRef, mockApis.identity()]],
  });
}

describe('HomeLayout', () => {
  it('leaves out what has nothing to show', async () => {
    renderHome([
      widget('home/teams', ['payments']),
      widget('provisioning/waiting', []),
    ]);
    expect(await screen.findByText('payments')).toBeVisible();
    expect(
      screen.getByText('nothing in provisioning/waiting'),
    ).not.toBeVisible();
    expect(
      screen.queryByRole('navigation', { name: 'First steps' }),
    ).not.toBeInTheDocument();
  });

  it('shows where to begin to those who have nothing yet', async () => {
    renderHome([
      widget('home/teams', []),
      widget('home/requests', ['Request an enclave']),
    ]);
    expect(
      await screen.findByRole('link', { name: 'See the estate' }),
    ).toHaveAttribute('href', '/estate');
  });
});
