/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { FixtureEstate } from '../__fixtures__/FixtureEstate';
import { estateApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { entityCards } from './entityCards';

const estate = new FixtureEstate({ accounts: 40 });

/** Renders all cards of the plugin on the page of one entity. */
function renderCards(entityRef: string, spec: object = {}) {
  const entity = estate.entities.find(e => stringifyEntityRef(e) === entityRef);
  if (!entity) {
    throw new Error(`No fixture ${entityRef}`);
  }
  return renderTestApp({
    extensions: [
      createTestEntityPage({
        entity: { ...entity, spec: { ...entity.spec, ...spec } },
      }),
      ...entityCards,
    ],
    apis: [[estateApiRef, estate.client]],
    mountedRoutes: {
      '/estate': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('entity cards', () => {
  it('show an account with its place, owner, counts and freshness', async () => {
    renderCards('resource:default/aws-111122247090', {
      // Written by hand, with a wrong type: the rest of the card stays.
      joinedAt: 42,
    });
    expect(
      await screen.findByRole('heading', { name: 'AWS account' }),
    ).toBeInTheDocument();
    expect(screen.getByText('This account is suspended')).toBeInTheDocument();
    expect(screen.getByText('1111 2224 7090')).toBeInTheDocument();
    expect(screen.getByText(/from account tag "owner"/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Security' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/ou-ab12-secu0000',
    );
    expect(screen.getByRole('link', { name: /AWS console/ })).toHaveAttribute(
      'href',
      'https://console.aws.amazon.com/organizations/v2/home/accounts/111122247090',
    );
    expect(await screen.findByText('complete')).toBeInTheDocument();
    expect(
      await screen.findByText('eu-central-1, us-east-1'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('searchbox', { name: 'Search tags' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'EKS cluster' }),
    ).not.toBeInTheDocument();
  });

  it('show an enclave with its life and its error', async () => {
    renderCards('resource:default/enc_170000008_abcdefghi');
    expect(
      await screen.findByText(/no capacity for m6i.xlarge/),
    ).toBeInTheDocument();
    expect(screen.getByText('failed')).toBeInTheDocument();
    expect(screen.getByText('2 vCPU, 4,096 MiB memory')).toBeInTheDocument();
  });

  it('mark the current step of an enclave', async () => {
    renderCards('resource:default/enc_170000002_abcdefghi', {
      status: 'PAUSED',
    });
    const life = await screen.findByRole('list', {
      name: 'Life of an enclave',
    });
    const steps = within(life).getAllByRole('listitem');
    expect(
      steps.find(step => step.getAttribute('aria-current') === 'step'),
    ).toHaveTextContent('deployed');
    expect(screen.getByText('paused')).toBeInTheDocument();
  });

  it('show clusters, environments, namespaces, teams and units', async () => {
    const cluster = renderCards(
      'resource:default/main-111122223333-eu-central-1',
    );
    expect(
      await screen.findByText('1.33, platform eks.12'),
    ).toBeInTheDocument();
    cluster.unmount();

    const environment = renderCards(
      'resource:default/core-us-east-1-staging-1',
    );
    expect(await screen.findByText('network/vpc')).toBeInTheDocument();
    expect(screen.getByText(/settings.zone/)).toBeInTheDocument();
    environment.unmount();

    const namespace = renderCards('resource:default/payments-main');
    expect(
      await screen.findByRole('row', { name: 'cpu 20 –' }),
    ).toBeInTheDocument();
    namespace.unmount();

    const team = renderCards('group:default/payments');
    expect(
      await screen.findByRole('link', { name: /All \d+ accounts/ }),
    ).toHaveAttribute(
      'href',
      '/estate/explorer?owner=group%3Adefault%2Fpayments',
    );
    expect(screen.getByText(/nobody@example.com/)).toBeInTheDocument();
    team.unmount();

    renderCards('resource:default/ou-ab12-wrkl0000');
    expect(
      await screen.findByText(/20 accounts, .* clusters/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Prod' })).toBeInTheDocument();
  });
});
