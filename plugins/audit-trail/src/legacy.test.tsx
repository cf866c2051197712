/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiFactory } from '@backstage/core-plugin-api';
import { renderLegacyApp } from '@steward/backstage-plugin-portal-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { FixtureAuditTrail } from './__fixtures__/FixtureAuditTrail';
import { auditTrailApiRef, AuditTrailPage, EntityAuditContent } from './legacy';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'payments-api' },
};

function renderApp(path: string) {
  return renderLegacyApp({
    path,
    apis: [createApiFactory(auditTrailApiRef, new FixtureAuditTrail().client)],
    routes: <Route path="/trail" element={<AuditTrailPage />} />,
    entityPage: { entity, content: <EntityAuditContent /> },
  });
}

describe('the audit trail in an app on the old frontend system', () => {
  it('has its pages where the app mounts them', async () => {
    renderApp('/trail');
    expect(
      await screen.findByRole('grid', { name: 'Events' }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/trail/events');
    await userEvent.click(
      screen.getByRole('tab', { name: 'Holds and retention' }),
    );
    expect(await screen.findByText('Legal holds')).toBeInTheDocument();
    expect(window.location.pathname).toBe('/trail/retention');
  });

  it('has a tab for entities that leads to its pages', async () => {
    renderApp('/catalog/default/component/payments-api');
    expect(
      await screen.findByRole('grid', { name: 'Events' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toContainEqual(expect.stringMatching(/^\/trail\/events\?/));
  });
});
