/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accountEntity, enclaveEntity } from '../__fixtures__/entities';
import { FixtureProvisioning } from '../__fixtures__/FixtureProvisioning';
import { provisioningApiRef } from '../api';
import { rootRouteRef, templateRouteRef } from '../routes';
import { entityParts } from './entityParts';

const [card, content] = entityParts;

function open(entity: Entity, part: typeof card | typeof content) {
  const api = new FixtureProvisioning();
  const list = jest.spyOn(api.routes, 'GET /runs');
  const app = renderTestApp({
    extensions: [createTestEntityPage({ entity }), part],
    apis: [
      [provisioningApiRef, api.client],
      [permissionApiRef, mockApis.permission()],
    ],
    mountedRoutes: {
      '/provisioning': rootRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
  return { ...app, list };
}

describe('runs on entity pages', () => {
  it('shows what is in flight and was last in an account, and what can be asked for there', async () => {
    const { list } = open(accountEntity, card);
    expect(
      await screen.findByRole('link', {
        name: 'Create enclave kyc-prod in prod-payments',
      }),
    ).toHaveAttribute('href', '/provisioning/runs/run-waiting');
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        query: expect.objectContaining({ accountId: '123456789012' }),
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Request' }));
    const here = await screen.findByRole('menuitem', { name: 'Enclave here' });
    const url = new URL(here.getAttribute('href')!, 'http://portal.test');
    expect(url.pathname).toBe('/create/templates/default/request-enclave');
    expect(JSON.parse(url.searchParams.get('formData')!)).toEqual({
      accountId: '123456789012',
      team: 'payments',
    });
  });

  it('offers nothing for what is busy', async () => {
    const { list } = open(enclaveEntity('DEPLOYING'), content);
    await waitFor(() =>
      expect(list).toHaveBeenCalledWith(
        expect.objectContaining({
          query: expect.objectContaining({
            entityRef: 'resource:default/enc_0193f7a2',
          }),
        }),
      ),
    );
    expect(
      screen.queryByRole('button', { name: 'Request' }),
    ).not.toBeInTheDocument();
  });
});
