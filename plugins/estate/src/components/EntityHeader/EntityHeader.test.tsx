/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { FixtureEstate } from '../../__fixtures__/FixtureEstate';
import { estateApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { EntityHeader } from './EntityHeader';

const estate = new FixtureEstate({ accounts: 40 });

function open(entityRef: string) {
  const entity = estate.entities.find(
    one => stringifyEntityRef(one) === entityRef,
  )!;
  renderInTestApp(
    <EntityProvider entity={entity}>
      <EntityHeader
        tabs={[]}
        actions={[
          <button key="ask" type="button">
            Ask
          </button>,
        ]}
      />
    </EntityProvider>,
    {
      apis: [
        [estateApiRef, estate.client],
        [catalogApiRef, catalogApiMock({ entities: estate.entities })],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ],
      mountedRoutes: {
        '/estate': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('EntityHeader', () => {
  it('says what an account is, where it is by titles, and what can be done', async () => {
    open('resource:default/aws-111122247090');
    const unit = await screen.findByRole('link', { name: 'Security' });
    expect(unit).toHaveAttribute(
      'href',
      '/catalog/default/resource/ou-ab12-secu0000',
    );
    const place = screen.getByRole('navigation', { name: 'Path' });
    expect(within(place).getByRole('link', { name: 'Estate' })).toHaveAttribute(
      'href',
      '/estate/explorer',
    );
    expect(place).toContainElement(unit);
    expect(screen.getByText('AWS account')).toBeInTheDocument();
    expect(screen.getByText('1111 2224 7090')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Ask' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'More' })).toBeVisible();
    expect(screen.getByRole('link', { name: /AWS console/ })).toHaveAttribute(
      'href',
      'https://console.aws.amazon.com/organizations/v2/home/accounts/111122247090',
    );
  });
});
