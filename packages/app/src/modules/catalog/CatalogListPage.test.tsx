/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  type EntityColumn,
  entityColumnsApiRef,
} from '@steward/backstage-plugin-portal-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CatalogListPage } from './CatalogListPage';

const entity = (
  kind: string,
  name: string,
  options: { title?: string; type?: string; owner?: string } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title: options.title },
  spec: { type: options.type },
  relations: options.owner
    ? [{ type: 'ownedBy', targetRef: options.owner }]
    : [],
});
const entities = [
  entity('Resource', 'aws-123456789012', {
    title: 'prod-payments',
    type: 'cloud-account',
    owner: 'group:default/payments',
  }),
  entity('Resource', 'core', { title: 'core', type: 'kubernetes-cluster' }),
  entity('Component', 'checkout', { type: 'service' }),
  entity('User', 'dana', { title: 'Dana' }),
];

function columnOf(
  id: string,
  load: EntityColumn['load'] = async some =>
    new Map(
      some
        .filter(({ spec }) => spec?.type === 'cloud-account')
        .map(({ metadata }) => [
          `resource:default/${metadata.name}`,
          { content: `${id} of ${metadata.title}`, text: id },
        ]),
    ),
) {
  return { id, label: id, load: jest.fn(load) };
}

function open(columns: EntityColumn[], path: string = '/') {
  return renderInTestApp(<CatalogListPage />, {
    apis: [
      [
        identityApiRef,
        mockApis.identity({ ownershipEntityRefs: ['group:default/payments'] }),
      ],
      [catalogApiRef, catalogApiMock({ entities })],
      [entityColumnsApiRef, { columns }],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [path],
  });
}

const names = async () =>
  (await screen.findAllByRole('rowheader')).map(one => one.textContent);

describe('CatalogListPage', () => {
  it('lists everything in words, with what plugins say, asked once for the page', async () => {
    const score = columnOf('score');
    open([score]);
    expect(await names()).toEqual(['core', 'prod-payments', 'checkout']);
    const row = screen.getByRole('row', { name: /prod-payments/ });
    expect(within(row).getByText('AWS account')).toBeInTheDocument();
    expect(
      await within(row).findByText('score of prod-payments'),
    ).toBeVisible();
    const cluster = screen.getByRole('row', { name: /^core/ });
    expect(within(cluster).getByText('EKS cluster')).toBeInTheDocument();
    expect(within(cluster).getAllByText('none')).toHaveLength(2);
    expect(screen.getByText('Component: service')).toBeInTheDocument();
    expect(score.load).toHaveBeenCalledTimes(1);
    expect(score.load.mock.calls[0][0]).toHaveLength(3);
  });

  it('takes type and owner from the address, also from links of Backstage', async () => {
    const own = open([], '/?owner=mine');
    expect(await names()).toEqual(['prod-payments']);
    own.unmount();
    open([], '/?filters[kind]=component&filters[type]=service');
    await waitFor(async () => expect(await names()).toEqual(['checkout']));
  });

  it('leaves out a column that the reader may not see, and says when one fails', async () => {
    const refused = columnOf('cost', async () => {
      throw new NotAllowedError();
    });
    const failing = columnOf('score');
    failing.load.mockRejectedValueOnce(new Error('503 Service Unavailable'));
    open([refused, failing]);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'score could not be loaded: 503 Service Unavailable',
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('columnheader', { name: 'cost' }),
      ).not.toBeInTheDocument(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('score of prod-payments')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
