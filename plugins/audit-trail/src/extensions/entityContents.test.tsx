/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureAuditTrail } from '../__fixtures__/FixtureAuditTrail';
import { auditTrailApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { entityContents } from './entityContents';

function renderTab(name: string) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { namespace: 'default', name },
        },
      }),
      ...entityContents,
    ],
    apis: [[auditTrailApiRef, new FixtureAuditTrail().client]],
    mountedRoutes: {
      '/audit-trail': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('entity content', () => {
  it('shows what was done to an entity, with its detail and the way to more', async () => {
    const tab = renderTab('kyc-prod');
    const events = await screen.findByRole('rowgroup', { name: 'Today' });
    expect(within(events).getAllByRole('row')).toHaveLength(3);
    expect(
      screen.getByRole('link', { name: /in the audit trail/ }),
    ).toHaveAttribute(
      'href',
      '/audit-trail/events?q=resource%3Aresource%3Adefault%2Fkyc-prod',
    );
    await userEvent.click(
      within(events).getAllByRole('link', { name: /open the details$/ })[1],
    );
    const panel = await screen.findByRole('dialog', { name: 'Event 119' });
    expect(panel).toHaveTextContent('Cost and risk are fine');
    expect(
      within(panel).queryByRole('button', {
        name: 'Only events of this actor',
      }),
    ).not.toBeInTheDocument();
    await userEvent.click(within(panel).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    tab.unmount();

    renderTab('untouched');
    expect(
      await screen.findByText('Nothing was done to this yet'),
    ).toBeInTheDocument();
  });
});
