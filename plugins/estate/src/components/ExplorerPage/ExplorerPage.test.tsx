/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureEstate } from '../../__fixtures__/FixtureEstate';
import { estateApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { ExplorerPage } from './ExplorerPage';

function renderExplorer(estate: FixtureEstate, path: string = '/') {
  return renderInTestApp(<ExplorerPage />, {
    apis: [[estateApiRef, estate.client]],
    initialRouteEntries: [path],
    mountedRoutes: {
      '/estate': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

/** The line that the keyboard is on. */
function activeItem() {
  const tree = screen.getByRole('tree');
  const id = tree.getAttribute('aria-activedescendant');
  return within(tree)
    .getAllByRole('treeitem')
    .find(item => item.id === id);
}

describe('ExplorerPage', () => {
  it('walks the tree by keyboard and shows what hangs on the node', async () => {
    renderExplorer(new FixtureEstate({ accounts: 40 }));
    const tree = await screen.findByRole('tree', { name: 'Organization' });
    const workloads = await within(tree).findByRole('treeitem', {
      name: /^Workloads/,
    });
    expect(workloads).toHaveAttribute('aria-level', '2');
    expect(workloads).toHaveAttribute('aria-expanded', 'false');
    expect(await screen.findByText(/shards complete/)).toBeInTheDocument();
    expect(await screen.findByText('40 accounts')).toBeInTheDocument();

    tree.focus();
    await userEvent.keyboard('w');
    expect(activeItem()).toBe(workloads);
    await userEvent.keyboard('{ArrowRight}');
    const prod = await within(tree).findByRole('treeitem', { name: /^Prod/ });
    expect(workloads).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowDown}');
    expect(activeItem()).toBe(prod);
    await userEvent.keyboard('{ArrowLeft}');
    expect(activeItem()).toBe(workloads);
    await userEvent.keyboard('{End}{Home}{ArrowDown}{End}');
    expect(activeItem()).toHaveAccessibleName(/Staging/);

    await userEvent.keyboard('p{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'Prod' }),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('navigation', { name: 'Path' })).getByText(
        'Workloads',
      ),
    ).toBeInTheDocument();
    expect(await screen.findByText('10 accounts')).toBeInTheDocument();
    expect(prod).toHaveAttribute('aria-selected', 'true');

    await userEvent.click(screen.getByRole('tab', { name: /Clusters/ }));
    const clusters = await screen.findByRole('table', { name: 'clusters' });
    const link = within(clusters).getAllByRole('link', { name: 'main' })[0];
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining('/catalog/default/resource/main-1111'),
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Teams' }));
    const teams = await screen.findByRole('table', { name: 'teams' });
    expect(within(teams).getByText('Team payments')).toBeInTheDocument();
  });

  it('restores node, tab and search from the URL and filters the tree', async () => {
    renderExplorer(
      new FixtureEstate({ accounts: 40 }),
      '/?node=111122231252&tab=enclaves&q=enclave',
    );
    expect(
      await screen.findByRole('heading', { name: /fx|staging/i }),
    ).toBeInTheDocument();
    expect(screen.getByText('1111 2223 1252')).toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: /Accounts/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('searchbox', { name: 'Search the estate' }),
    ).toHaveValue('enclave');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Filter the organization' }),
      'prod-payments-1',
    );
    const found = await screen.findByRole('treeitem', {
      name: /prod-payments-12/,
    });
    expect(found).toHaveAttribute('aria-level', '4');
    expect(
      screen.queryByRole('treeitem', { name: /Sandbox/ }),
    ).not.toBeInTheDocument();

    await userEvent.click(document.body);
    await userEvent.keyboard('/');
    expect(
      screen.getByRole('searchbox', { name: 'Search the estate' }),
    ).toHaveFocus();
  });

  it('shows why the first sync failed in the place of an empty estate', async () => {
    const failed = new FixtureEstate({ accounts: 0 });
    failed.routes['GET /freshness'] = () => ({
      shardsTotal: 0,
      shardsComplete: 0,
      neverComplete: 0,
      failedSync: {
        id: 's-1',
        at: new Date().toISOString(),
        reason: 'AWS refuses sts:AssumeRole on steward-reader',
      },
    });
    renderExplorer(failed);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /AWS refuses sts:AssumeRole on steward-reader/,
    );
    expect(
      screen.queryByText('Nothing has been read yet'),
    ).not.toBeInTheDocument();
  });

  it('explains an empty estate, a refusal and a failure', async () => {
    const empty = new FixtureEstate({ accounts: 0 });
    empty.routes['GET /freshness'] = () => ({
      shardsTotal: 0,
      shardsComplete: 0,
      oldestCompleteAt: undefined,
      neverComplete: 0,
      runningSyncId: undefined,
    });
    const first = renderExplorer(empty);
    expect(
      await screen.findByText('Nothing has been read yet'),
    ).toBeInTheDocument();
    expect(screen.getByText(/organizations:/)).toBeInTheDocument();
    const filled = new FixtureEstate({ accounts: 4 });
    empty.routes['GET /freshness'] = filled.routes['GET /freshness'];
    expect(
      await screen.findByRole(
        'region',
        { name: 'Selected node' },
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
    first.unmount();

    const refused = new FixtureEstate({ accounts: 0 });
    refused.routes['GET /freshness'] = () => {
      throw new NotAllowedError();
    };
    const second = renderExplorer(refused);
    expect(await screen.findByText(/estate.read/)).toBeInTheDocument();
    second.unmount();

    const failing = new FixtureEstate({ accounts: 4 });
    failing.routes['GET /items'] = () => {
      throw new Error('503 Service Unavailable');
    };
    renderExplorer(failing);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the accounts503 Service Unavailable',
    );
    expect(await screen.findByRole('tree')).toBeInTheDocument();
  });
});
