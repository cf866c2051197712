/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { KindUsage } from '@steward/backstage-plugin-provisioning-common';
import { screen, within } from '@testing-library/react';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { provisioningApiRef } from '../../api';
import {
  registerComponentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../../routes';
import { CreatePage } from './CreatePage';

function template(
  name: string,
  type: string,
  kind?: string,
  properties: object = {},
): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, title: name.replaceAll('-', ' ') },
    spec: {
      type,
      owner: 'group:default/platform',
      parameters: [
        {
          properties: {
            ...properties,
            ...(kind && {
              assessment: {
                'ui:field': 'StewardAssessmentPanel',
                'ui:options': { kind, target: {} },
              },
            }),
          },
        },
      ],
    },
  } as Entity;
}

const templates = [
  template('decommission-enclave', 'enclave', 'enclave.destroy'),
  template('resize-enclave', 'enclave', 'enclave.resize'),
  template('pause-enclave', 'enclave', 'enclave.{operation}', {
    operation: { enum: ['pause', 'resume'] },
  }),
  template('request-enclave', 'enclave', 'enclave.create'),
  template('request-account', 'account', 'account.create'),
  template('new-service', 'service'),
  template('run-fleet', 'fleet', 'fleet.run'),
];

function kindOf(name: string, usage?: KindUsage, destructive = false) {
  return {
    name,
    title: name,
    executor: 'x',
    inputSchema: {},
    destructive,
    usage,
  };
}

const kinds = [
  kindOf('enclave.create', {
    ended: 12,
    succeeded: 11,
    usualMs: 360_000,
    usualMonthly: { amount: '212.40', currency: 'USD' },
  }),
  kindOf('enclave.resize', { ended: 2, succeeded: 2 }),
  kindOf('enclave.pause', { ended: 1, succeeded: 0 }),
  kindOf('enclave.resume', { ended: 7, succeeded: 7, usualMs: 30_000 }),
  kindOf('enclave.destroy', { ended: 40, succeeded: 40 }, true),
  {
    ...kindOf('account.create'),
    unavailable: 'Set provisioning.accounts.createMachineArn',
  },
  kindOf('fleet.run'),
];

function open(entities: Entity[]) {
  const api = new FixtureProvisioning();
  api.routes['GET /kinds'] = () => ({ items: kinds });
  return renderInTestApp(<CreatePage />, {
    apis: [
      [provisioningApiRef, api.client],
      [catalogApiRef, catalogApiMock({ entities })],
      [permissionApiRef, mockApis.permission()],
    ],
    mountedRoutes: {
      '/provisioning': rootRouteRef,
      '/import': registerComponentRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('the create page', () => {
  it('has a tile a thing: the new first, then what is used most, what destroys last', async () => {
    open(templates);
    const actions = await screen.findByRole('list', {
      name: 'Enclave: actions',
    });
    expect(
      within(actions)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'pause enclaveusually 30 s · 7 of the last 7 succeeded',
      'resize enclave2 of the last 2 succeeded',
      'decommission enclave40 of the last 40 succeeded',
    ]);
    expect(
      screen.getByRole('link', { name: 'request enclave' }),
    ).toHaveAttribute('href', '/create/templates/default/request-enclave');
    expect(
      screen.getByText(
        'usually 6 min · about $212/month · 11 of the last 12 succeeded',
      ),
    ).toBeInTheDocument();
    // What cannot be requested says why, and leads nowhere.
    expect(
      screen.getByText('Set provisioning.accounts.createMachineArn'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'request account' }),
    ).not.toBeInTheDocument();
  });

  it('offers all other templates with their owner, and no figure that nobody has', async () => {
    open(templates);
    const market = await screen.findByRole('region', {
      name: 'More templates',
    });
    const [service, fleet] = ['new service', 'run fleet'].map(
      name =>
        within(market).getByRole('link', { name }).closest('li') as HTMLElement,
    );
    expect(service).toHaveTextContent('Makes: service · Owner:');
    expect(service).toHaveTextContent('No figures: it is not carried out');
    expect(fleet).toHaveTextContent('Not used yet');
    expect(
      await screen.findByRole('link', { name: 'Register existing component' }),
    ).toHaveAttribute('href', '/import');
  });

  it('says what will be here while there is nothing', async () => {
    open([]);
    expect(
      await screen.findByText('There is nothing to request yet'),
    ).toBeInTheDocument();
  });
});
