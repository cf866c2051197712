/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderTestApp, mockApis } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { FixtureScorecards } from '../__fixtures__/FixtureScorecards';
import { paymentsEntity } from '../__fixtures__/entities';
import { scorecardsApiRef } from '../api';
import {
  provisioningRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';
import { entityParts } from './entityParts';

const [card] = entityParts;

describe('scorecards on entity pages', () => {
  it('show tier, pillars, coverage, trend and the next fix', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: paymentsEntity }), card],
      apis: [
        [scorecardsApiRef, new FixtureScorecards().client],
        [permissionApiRef, mockApis.permission()],
      ],
      mountedRoutes: {
        '/scorecards': rootRouteRef,
        '/provisioning': provisioningRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
    expect(await screen.findByText('Bronze, needs Gold')).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: 'Score, 30 days: from 71 to 58.4' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Next: The root user has MFA (+9.8 points)'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Start fix' })).toHaveAttribute(
      'href',
      expect.stringContaining('/create/templates/default/update-account'),
    );
    expect(
      screen.getByRole('link', { name: 'Open scorecard' }),
    ).toHaveAttribute(
      'href',
      '/scorecards/overview/resource/default/aws-111122223333',
    );
  });
});
