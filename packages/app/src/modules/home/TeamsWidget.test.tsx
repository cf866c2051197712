/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { TeamsWidget } from './TeamsWidget';

const user: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'dana', namespace: 'default' },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/payments' },
    { type: 'memberOf', targetRef: 'group:default/approvers' },
  ],
};

function account(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type: 'cloud-account' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  };
}

function renderWith(entities: Entity[]) {
  renderInTestApp(<TeamsWidget />, {
    apis: [
      [
        identityApiRef,
        mockApis.identity({ userEntityRef: 'user:default/dana' }),
      ],
      [catalogApiRef, catalogApiMock({ entities })],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('TeamsWidget', () => {
  it('counts what each team owns and leads to it', async () => {
    renderWith([user, account('aws-1'), account('aws-2')]);

    const owned = await screen.findByRole('link', { name: '2 AWS accounts' });
    const query = new URL(owned.getAttribute('href')!, 'http://portal')
      .searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      'filters[kind]': 'resource',
      'filters[type]': 'cloud-account',
      'filters[owners]': 'group:default/payments',
    });
    expect(screen.getByText('Owns nothing in the catalog')).toBeInTheDocument();
  });

  it('says how to get into a team', async () => {
    renderWith([{ ...user, relations: [] }]);

    expect(
      await screen.findByText(/You don’t belong to a team yet/),
    ).toBeInTheDocument();
  });
});
