/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { catalogEntities, paymentsEntity } from '../__fixtures__/entities';
import { FixtureCosts } from '../__fixtures__/FixtureCosts';
import { cloudCostsApiRef } from '../api';
import {
  auditTrailRouteRef,
  provisioningRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';
import { entityParts } from './entityParts';

const [card, content] = entityParts;

function renderParts(extensions: typeof entityParts) {
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: paymentsEntity }),
      ...extensions,
    ],
    apis: [
      [cloudCostsApiRef, new FixtureCosts().client],
      [permissionApiRef, mockApis.permission()],
      [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
    ],
    mountedRoutes: {
      '/cloud-costs': rootRouteRef,
      '/provisioning': provisioningRouteRef,
      '/audit-trail': auditTrailRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('costs on entity pages', () => {
  it('show this month, its end and the last days on a card', async () => {
    renderParts([card]);
    expect(
      await screen.findByRole('img', { name: /^Cost a day, 30 days: from/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/expected by the end of November, between/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Until 12 Dec: about $340 more.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Besides: €421')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open costs' })).toHaveAttribute(
      'href',
      '/cloud-costs/overview?scope=resource%3Adefault%2Faws-111122223333',
    );
  });

  it('show an account by service in a tab', async () => {
    renderParts([content]);
    expect(
      await screen.findByRole('table', { name: 'services' }),
    ).toHaveTextContent('Amazon RDS');
    expect(
      screen.getByRole('region', { name: 'State of the data' }),
    ).toBeInTheDocument();
  });
});
