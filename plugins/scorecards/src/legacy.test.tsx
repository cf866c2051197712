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
import { FixtureScorecards } from './__fixtures__/FixtureScorecards';
import {
  EntityScorecardCard,
  scorecardsApiRef,
  ScorecardsPage,
} from './legacy';

function renderApp(path: string) {
  return renderLegacyApp({
    path,
    apis: [
      createApiFactory(scorecardsApiRef, new FixtureScorecards().client),
      createApiFactory(catalogApiRef, catalogApiMock({ entities: [] })),
    ],
    routes: <Route path="/quality" element={<ScorecardsPage />} />,
    entityPage: { entity: paymentsEntity, content: <EntityScorecardCard /> },
  });
}

describe('scorecards in an app on the old frontend system', () => {
  it('have their pages where the app mounts them', async () => {
    renderApp('/quality');
    expect(
      within(await screen.findByRole('grid')).getByRole('link', {
        name: 'prod-payments',
      }),
    ).toHaveAttribute(
      'href',
      '/quality/overview/resource/default/aws-111122223333',
    );
    expect(window.location.pathname).toBe('/quality/overview');
    await waitFor(() => expect(document.title).toBe('Overview · Test app'));
  });

  it('have a card that leads to them', async () => {
    renderApp('/catalog/default/resource/any');
    expect(await screen.findByText('Bronze, needs Gold')).toBeInTheDocument();
  });
});
