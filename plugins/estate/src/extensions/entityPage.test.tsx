/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntityHeaderActionBlueprint,
  EntitySummaryBlueprint,
} from '@steward/backstage-plugin-portal-react';
import { screen, waitFor, within } from '@testing-library/react';
import { FixtureEstate } from '../__fixtures__/FixtureEstate';
import { estateApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { entityCards } from './entityCards';
import { entityPage } from './entityPage';

jest.setTimeout(30_000);

const estate = new FixtureEstate({ accounts: 40 });
const patience = { timeout: 10_000 };

const action = EntityHeaderActionBlueprint.make({
  name: 'ask',
  params: { loader: async () => <button type="button">Ask</button> },
});
const summaryOf = (name: string, type: string) =>
  EntitySummaryBlueprint.make({
    name,
    params: {
      filter: { 'spec.type': type },
      loader: async () => <p>{name}</p>,
    },
  });

function open(entityRef: string) {
  const entity = estate.entities.find(
    e => stringifyEntityRef(e) === entityRef,
  )!;
  return renderTestApp({
    features: [catalogPlugin],
    extensions: [
      ...entityPage,
      ...entityCards,
      action,
      summaryOf('score', 'cloud-account'),
      summaryOf('nothing here', 'website'),
    ],
    apis: [
      [estateApiRef, estate.client],
      [catalogApiRef, catalogApiMock({ entities: estate.entities })],
    ],
    mountedRoutes: { '/estate': rootRouteRef },
    initialRouteEntries: [
      `/catalog/${entity.metadata.namespace}/${entity.kind}/${entity.metadata.name}`,
    ],
  });
}

const account = 'resource:default/aws-111122247090';

describe('page of an entity of the estate', () => {
  it('says what the entity is, where it is by titles, and what can be done', async () => {
    open(account);
    const place = await screen.findByRole(
      'navigation',
      { name: 'Breadcrumb' },
      patience,
    );
    await waitFor(
      () =>
        expect(
          within(place).getByRole('link', { name: 'Security' }),
        ).toHaveAttribute('href', '/catalog/default/resource/ou-ab12-secu0000'),
      patience,
    );
    expect(within(place).getByRole('link', { name: 'Estate' })).toHaveAttribute(
      'href',
      '/estate/explorer',
    );
    expect(screen.getAllByText('AWS account')[0]).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Ask' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'More' })).toBeVisible();
  });

  it('begins with what sums the entity up', async () => {
    open(account);
    const summary = await screen.findByRole(
      'region',
      { name: 'Summary' },
      patience,
    );
    expect(await within(summary).findByText('score')).toBeVisible();
    expect(within(summary).queryByText('nothing here')).not.toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'What is in it' }, patience),
    ).toBeVisible();
  });
});
