/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiFactory } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { renderLegacyApp } from '@steward/backstage-plugin-portal-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useOutlet } from 'react-router-dom';
import { catalogEntities, enclaveEntity } from './__fixtures__/entities';
import { FixtureProvisioning } from './__fixtures__/FixtureProvisioning';
import {
  CreatePage,
  EntityRunsCard,
  provisioningApiRef,
  ProvisioningPage,
  StewardAccountPicker,
  StewardAssessmentPanel,
} from './legacy';

/** The fields that a scaffolder page would find. */
function Fields() {
  const fields = useCustomFieldExtensions<{ name: string }>(useOutlet());
  return <>{fields.map(({ name }) => name).join(', ')}</>;
}

function renderApp(path: string) {
  return renderLegacyApp({
    path,
    apis: [
      createApiFactory(provisioningApiRef, new FixtureProvisioning().client),
      createApiFactory(
        catalogApiRef,
        catalogApiMock({ entities: catalogEntities }),
      ),
    ],
    routes: [
      <Route key="pages" path="/requests" element={<ProvisioningPage />} />,
      <Route key="create" path="/templates" element={<CreatePage />} />,
      <Route key="form" path="/create" element={<Fields />}>
        <ScaffolderFieldExtensions>
          <StewardAccountPicker />
          <StewardAssessmentPanel />
        </ScaffolderFieldExtensions>
      </Route>,
    ],
    entityPage: {
      entity: enclaveEntity('DEPLOYED'),
      content: <EntityRunsCard />,
    },
  });
}

describe('provisioning in an app on the old frontend system', () => {
  it('has its pages where the app mounts them', async () => {
    renderApp('/requests');
    const run = await screen.findByRole('link', { name: /fx-stage/ });
    expect(window.location.pathname).toBe('/requests/runs');
    await userEvent.click(run);
    expect(
      await screen.findByRole('heading', { name: /fx-stage in dev-payments/ }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/requests/runs/run-failed');
    await userEvent.click(screen.getByRole('tab', { name: 'Findings' }));
    expect(await screen.findByText(/Runs for 22 min/)).toBeInTheDocument();
    expect(window.location.pathname).toBe('/requests/findings');
  });

  it('has a card for entities that leads to its pages', async () => {
    renderApp('/catalog/default/resource/any');
    expect(
      (await screen.findAllByRole('link')).map(link =>
        link.getAttribute('href'),
      ),
    ).toContainEqual(expect.stringMatching(/^\/requests\/runs/));
  });

  it('has a create page for the one of the scaffolder', async () => {
    renderApp('/templates');
    expect(
      await screen.findByText('There is nothing to request yet'),
    ).toBeInTheDocument();
  });

  it('gives its fields to the scaffolder', async () => {
    renderApp('/create');
    expect(
      await screen.findByText('StewardAccountPicker, StewardAssessmentPanel'),
    ).toBeInTheDocument();
  });
});
