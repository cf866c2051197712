/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { timelineOf } from '../../__fixtures__/timeline';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { OverviewPage } from './OverviewPage';

describe('OverviewPage', () => {
  it('answers first: this month, its end, and what changed, with what the numbers are worth', async () => {
    renderCosts(<OverviewPage />);
    expect(
      await screen.findByRole('link', { name: 'November so far: $18,743' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/cloud-costs/explore?scope=organization'),
    );
    expect(
      screen.getByText('+3% against 1 to 18 Oct 2026.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/80% interval \$29,028 to \$32,066/),
    ).toBeInTheDocument();
    const trust = screen.getByRole('region', { name: 'State of the data' });
    expect(trust).toHaveTextContent('Complete up to18 Nov');
    expect(trust).toHaveTextContent('Unallocated3%');
    expect(trust).toHaveTextContent('Reading costs today$0.42');

    const changes = screen.getByRole('region', { name: 'What changed' });
    const [first] = within(changes).getAllByRole('listitem');
    // The name of an account comes from the catalog.
    await within(first).findByText('in prod-payments');
    expect(first).toHaveTextContent(/^Amazon EC2 in prod-payments.*\+\$854/);
    expect(
      await screen.findByRole('img', {
        name: /^Cost of November, added up: .*forecast \$30,547/,
      }),
    ).toBeInTheDocument();
  });

  it('shows what happened on the same axis as the cost, and names the run before a change', async () => {
    renderCosts(<OverviewPage />);
    const why = await screen.findByRole('region', { name: 'Why it moved' });
    expect(
      await within(why).findByRole('img', {
        name: /^Cost a day: .*; events on 12 Nov, 14 Nov$/,
      }),
    ).toBeInTheDocument();
    const run = 'Create enclave kyc-prod in prod-payments';
    expect(within(why).getByRole('link', { name: run })).toHaveAttribute(
      'href',
      '/provisioning/runs/482',
    );
    expect(
      within(why).getByRole('link', { name: 'Fiona changed the budget' }),
    ).toHaveAttribute('href', '/audit-trail/events?event=ev-1');
    expect(
      within(why).getByText('2 more runs that you may not see.'),
    ).toBeInTheDocument();
    const changes = screen.getByRole('region', { name: 'What changed' });
    await within(changes).findAllByText(/After run/);
    const [first, second] = within(changes).getAllByRole('listitem');
    expect(first).toHaveTextContent(`After run ${run} on 12 Nov`);
    expect(second).not.toHaveTextContent('After run');
  });

  it('shows what happened after the last complete day, whose cost is not known yet', async () => {
    const costs = new FixtureCosts();
    const today = new Date().toISOString().slice(0, 10);
    costs.routes['GET /timeline'] = ({ query }) => {
      const timeline = timelineOf(costs.rows, query);
      const [run] = timeline.events;
      return {
        ...timeline,
        days: [
          { day: '2026-11-18', amount: '42' },
          { day: query.to, amount: '0' },
        ],
        events: [{ ...run, at: `${query.to}T08:00:00.000Z` }],
        restricted: false,
      };
    };
    const timeline = jest.spyOn(costs.routes, 'GET /timeline');
    renderCosts(<OverviewPage />, { costs });
    const why = await screen.findByRole('region', { name: 'Why it moved' });
    expect(
      await within(why).findByRole('img', {
        name: /from \$42 on 18 Nov to \$42 on 18 Nov; events on /,
      }),
    ).toBeInTheDocument();
    // At most a hundred days, of which the first is known
    const [to] = [today, '2027-01-26'].sort();
    expect(timeline.mock.calls[0][0].query).toMatchObject({
      from: '2026-10-19',
      to,
    });
  });

  it('compares the month with engineers where their cost is configured', async () => {
    const costs = new FixtureCosts();
    costs.engineers = '2.5';
    renderCosts(<OverviewPage />, { costs });
    expect(
      await screen.findByText('As much as 2.5 engineers cost a month'),
    ).toBeInTheDocument();
  });

  it('shows what ends, and nothing where nothing does', async () => {
    const some = renderCosts(<OverviewPage />);
    const table = await screen.findByRole('table', { name: 'lifetimes' });
    const [, unreadable, ahead] = within(table).getAllByRole('row');
    expect(unreadable).toHaveTextContent('steward.dev/ends-on = "soon"');
    expect(ahead).toHaveTextContent('Until 12 Dec: about $340 more.');
    some.unmount();

    const costs = new FixtureCosts();
    costs.lifetimes = [];
    renderCosts(<OverviewPage />, { costs });
    await screen.findByRole('table', { name: 'teams' });
    expect(screen.queryByText('What ends')).not.toBeInTheDocument();
  });

  it('says which events are not there, and why', async () => {
    const costs = new FixtureCosts();
    costs.routes['GET /timeline'] = ({ query }) => ({
      ...timelineOf(costs.rows, query),
      restricted: false,
      events: [],
      sources: [
        { kind: 'run', state: 'not-installed', more: false },
        { kind: 'change', state: 'not-allowed', hidden: 3, more: false },
      ],
      unlooked: 1,
    });
    const partial = renderCosts(<OverviewPage />, { costs });
    for (const words of [
      'Provisioning is not installed, so no runs are shown.',
      'You may not see changes (3 here). Ask for audit-trail.event.read.',
      'Events of 1 more entity with a lower cost are not shown.',
      'Nothing that you may see happened in these days.',
    ]) {
      expect(await screen.findByText(words)).toBeInTheDocument();
    }
    partial.unmount();

    costs.routes['GET /timeline'] = () => {
      throw new ServiceUnavailableError('The database is away');
    };
    renderCosts(<OverviewPage />, { costs });
    const why = await screen.findByRole('region', { name: 'Why it moved' });
    expect(
      await within(why).findByText(/The database is away/),
    ).toBeInTheDocument();
  });

  it('shows each team with its last days, and leads to it', async () => {
    renderCosts(<OverviewPage />);
    const table = await screen.findByRole('table', { name: 'teams' });
    expect(
      await within(table).findByRole('link', { name: 'Payments' }),
    ).toHaveAttribute(
      'href',
      '/cloud-costs/overview?scope=group%3Adefault%2Fpayments',
    );
    expect(
      within(table).getAllByRole('rowheader', { name: /./ }).map(textOf),
    ).toEqual(['Payments', 'Platform', 'data', 'No team']);
    expect(
      within(table).getByRole('img', {
        name: 'Cost of No team a day, 30 days: from $40 to $40',
      }),
    ).toBeInTheDocument();
  });

  it('shows a team with its budget, and other currencies apart', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    const summary = jest.spyOn(costs.routes, 'GET /summary');
    renderCosts(<OverviewPage />, {
      costs,
      path: '/?scope=group:default/payments',
    });
    expect(await screen.findByText('at risk')).toBeInTheDocument();
    expect(
      screen.getByText('$9,131 spent, $5,870 left, $16,229 expected'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: '€421: show costs in EUR' }),
    );
    expect(summary).toHaveBeenLastCalledWith(
      expect.objectContaining({
        query: { scope: 'group:default/payments', currency: 'EUR' },
      }),
    );
  });

  it('says what will be here, and what the reader may not see', async () => {
    const empty = renderCosts(<OverviewPage />, {
      costs: FixtureCosts.empty(),
    });
    expect(await screen.findByText('No costs yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open sources' })).toHaveAttribute(
      'href',
      '/cloud-costs/sources',
    );
    empty.unmount();

    const costs = new FixtureCosts();
    costs.restricted = true;
    const partial = renderCosts(<OverviewPage />, { costs });
    expect(
      await screen.findByText(/Only the costs that you may see/),
    ).toBeInTheDocument();
    partial.unmount();

    const refuse = () => {
      throw new NotAllowedError();
    };
    costs.routes['GET /summary'] = refuse;
    costs.routes['GET /trust'] = refuse;
    renderCosts(<OverviewPage />, { costs });
    expect(await screen.findByText(/cloud-costs\.read/)).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'State of the data' }),
    ).not.toBeInTheDocument();
  });
});

function textOf(element: HTMLElement): string | null {
  return element.textContent;
}
