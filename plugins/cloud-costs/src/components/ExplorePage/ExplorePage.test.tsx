/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { ExplorePage } from './ExplorePage';

const november = 'period=custom&from=2026-11-01&to=2026-11-28';

describe('ExplorePage', () => {
  it('shows what the URL asks for: chart, rows and what moved', async () => {
    const costs = new FixtureCosts();
    const series = jest.spyOn(costs.routes, 'GET /series');
    renderCosts(<ExplorePage />, {
      costs,
      path: `/?${november}&groupBy=account&service=Amazon EC2&metric=billed`,
    });
    expect(
      await screen.findByRole('img', {
        name: /^Cost by account: .*prod-payments \$/,
      }),
    ).toBeInTheDocument();
    expect(series).toHaveBeenCalledWith(
      expect.objectContaining({
        query: {
          scope: 'organization',
          from: '2026-11-01',
          to: '2026-11-28',
          service: 'Amazon EC2',
          metric: 'billed',
          groupBy: 'account',
          granularity: 'day',
          limit: 7,
        },
      }),
    );
    const table = await screen.findByRole('table', {
      name: 'accounts',
    });
    expect(
      await within(table).findByRole('link', { name: 'prod-payments' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /\/cloud-costs\/explore\?account=111122223333&service=Amazon\+EC2&.*groupBy=service/,
      ),
    );
    const compared = screen.getByRole('region', { name: 'Compared' });
    expect(
      await within(compared).findByText(
        '1 to 28 Nov 2026 against 1 to 28 Oct 2026',
      ),
    ).toBeInTheDocument();
    expect(compared).toHaveTextContent(/Amazon EC2 in prod-payments/);
    expect(compared).not.toHaveTextContent(/Amazon RDS/);
  });

  it('compares with another time of the reader’s choice', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    const compare = jest.spyOn(costs.routes, 'GET /compare');
    renderCosts(<ExplorePage />, { costs, path: `/?${november}` });
    await user.click(
      await screen.findByRole('button', { name: /Compare with/ }),
    );
    await user.click(
      await screen.findByRole('option', {
        name: 'The same days a month before',
      }),
    );
    await waitFor(() =>
      expect(compare).toHaveBeenLastCalledWith(
        expect.objectContaining({
          query: expect.objectContaining({
            a: '2026-10-01/2026-10-28',
            b: '2026-11-01/2026-11-28',
          }),
        }),
      ),
    );
  });

  it('exports the rows behind the chart', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    const rows = jest.spyOn(costs.routes, 'GET /export');
    URL.createObjectURL = jest.fn(() => 'blob:rows');
    URL.revokeObjectURL = jest.fn();
    const download = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    renderCosts(<ExplorePage />, { costs, path: `/?${november}` });
    await user.click(
      await screen.findByRole('button', { name: 'Daily rows as FOCUS 1.2' }),
    );
    await waitFor(() => expect(download).toHaveBeenCalled());
    download.mockRestore();
    expect(rows).toHaveBeenCalledWith(
      expect.objectContaining({
        query: {
          scope: 'organization',
          from: '2026-11-01',
          to: '2026-11-28',
          format: 'focus',
        },
      }),
    );
  });

  it('asks for two days in order, and says when there is nothing', async () => {
    const wrong = renderCosts(<ExplorePage />, {
      path: '/?period=custom&from=2026-11-28&to=2026-11-01',
    });
    expect(await screen.findByText('Choose two days')).toBeInTheDocument();
    wrong.unmount();
    renderCosts(<ExplorePage />, {
      costs: FixtureCosts.empty(),
      path: `/?${november}`,
    });
    expect(
      await screen.findByText('No costs in this period'),
    ).toBeInTheDocument();
  });
});
