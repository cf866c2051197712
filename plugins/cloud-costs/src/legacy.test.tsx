/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiFactory } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderLegacyApp } from '@steward/backstage-plugin-portal-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { paymentsEntity } from './__fixtures__/entities';
import { FixtureCosts } from './__fixtures__/FixtureCosts';
import {
  cloudCostsApiRef,
  CloudCostsPage,
  EntityCostCard,
  EntityCostContent,
  TeamCostsWidget,
} from './legacy';

function renderApp(path: string) {
  return renderLegacyApp({
    path,
    apis: [
      createApiFactory(cloudCostsApiRef, new FixtureCosts().client),
      createApiFactory(catalogApiRef, catalogApiMock({ entities: [] })),
    ],
    routes: <Route path="/money" element={<CloudCostsPage />} />,
    entityPage: {
      entity: paymentsEntity,
      content: (
        <>
          <EntityCostCard />
          <EntityCostContent />
          <TeamCostsWidget />
        </>
      ),
    },
  });
}

describe('costs in an app on the old frontend system', () => {
  it('have their pages where the app mounts them', async () => {
    renderApp('/money');
    const table = await screen.findByRole('table', { name: 'teams' });
    expect(
      within(table).getByRole('link', { name: 'payments' }),
    ).toHaveAttribute(
      'href',
      '/money/overview?scope=group%3Adefault%2Fpayments',
    );
    expect(window.location.pathname).toBe('/money/overview');
    await waitFor(() => expect(document.title).toBe('Overview · Test app'));
  });

  it('have a card, a tab and a widget', async () => {
    renderApp('/catalog/default/resource/any');
    expect(
      await screen.findByRole('link', { name: 'Open costs' }),
    ).toHaveAttribute(
      'href',
      '/money/overview?scope=resource%3Adefault%2Faws-111122223333',
    );
    expect(
      await screen.findByRole('table', { name: 'services' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'All costs' }),
    ).toBeInTheDocument();
  });
});
