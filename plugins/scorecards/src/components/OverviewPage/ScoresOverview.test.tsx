/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { campaignManagePermission } from '@steward/backstage-plugin-scorecards-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { ScoresOverview } from './ScoresOverview';

describe('ScoresOverview', () => {
  it('answers first, then shows who is where, worst first, with words beside colours', async () => {
    const scorecards = new FixtureScorecards();
    scorecards.hidden = 7;
    renderScorecards(<ScoresOverview />, { scorecards });
    expect(
      await screen.findByText(/1 of 4 entities is below the required tier/),
    ).toHaveTextContent('You may not see 7 more entities');
    const grid = await screen.findByRole('grid', {
      name: 'Scores by entity and pillar',
    });
    const rows = within(grid).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'EntityTierScoreSecurityQualityPerformanceComplianceCoverage30 days',
      'prod-paymentsAWS account, paymentsBronze58.44072.5816384%−12.6',
      'mainEKS cluster, platformSilver747180667984%+6.5',
      'kyc-prodEnclave, paymentsGold889185–8884%+2',
      'LedgerProject, no ownerNo tier–––––0%–',
    ]);
    expect(
      within(rows[1]).getByRole('gridcell', { name: '58.4' }),
    ).toHaveAttribute('title', expect.stringContaining('capped at 40'));

    const drops = screen.getByRole('region', { name: 'Worst drops, 30 days' });
    expect(await within(drops).findByText('−12.6 to 58.4')).toBeInTheDocument();
    const rises = screen.getByRole('region', { name: 'Best rises, 30 days' });
    expect(await within(rises).findAllByRole('listitem')).toHaveLength(2);
  });

  it('begins with what the reader’s team owns, unless the reader looks after all', async () => {
    const user = userEvent.setup();
    const developer = mockApis.permission({
      authorize: ({ permission }) =>
        permission.name === campaignManagePermission.name
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    });
    const view = renderScorecards(<ScoresOverview />, {
      permission: developer,
    });
    expect(
      await screen.findByText(/1 of 2 entities is below/),
    ).toBeInTheDocument();
    await user.click(
      await screen.findByRole('button', { name: /Payments.*Filter by team/ }),
    );
    await user.click(screen.getByRole('option', { name: 'All teams' }));
    expect(
      await screen.findByText(/1 of 4 entities is below/),
    ).toBeInTheDocument();
    view.unmount();

    renderScorecards(<ScoresOverview />, {
      permission: developer,
      path: '/?subject=account',
    });
    expect(
      await screen.findByRole('button', { name: /All teams.*Filter by team/ }),
    ).toBeInTheDocument();
  });

  it('is walked by keyboard, and keeps its filters in the URL', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    const list = jest.spyOn(scorecards.routes, 'GET /scores');
    renderScorecards(<ScoresOverview />, {
      scorecards,
      path: '/?owner=group:default/payments&subject=account&tier=bronze',
    });
    const cell = await screen.findByRole('gridcell', { name: 'Bronze' });
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        query: expect.objectContaining({
          owner: 'group:default/payments',
          type: 'cloud-account',
          tier: 'bronze',
        }),
      }),
    );
    expect(
      await screen.findByRole('button', { name: /Payments.*Filter by team/ }),
    ).toBeInTheDocument();
    act(() => cell.focus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('gridcell', { name: '40' })).toHaveFocus();
    expect(
      within(screen.getByRole('grid')).getByRole('link', {
        name: 'prod-payments',
      }),
    ).toHaveAttribute(
      'href',
      '/scorecards/overview/resource/default/aws-111122223333',
    );

    await user.click(screen.getByRole('radio', { name: 'Table' }));
    const table = await screen.findByRole('table', { name: 'scores' });
    expect(table).toHaveTextContent('Bronze, needs Gold');
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('says what to do when nothing matches, nothing is there, or reading is refused', async () => {
    const user = userEvent.setup();
    const first = renderScorecards(<ScoresOverview />, { path: '/?q=nowhere' });
    expect(await screen.findByText('No entities match')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Clear search and filters' }),
    );
    expect(await screen.findByRole('grid')).toBeInTheDocument();
    first.unmount();

    const empty = new FixtureScorecards();
    empty.scores = [];
    const second = renderScorecards(<ScoresOverview />, { scorecards: empty });
    expect(await screen.findByText('No scores yet')).toBeInTheDocument();
    second.unmount();

    const refused = new FixtureScorecards();
    const refuse = async () => {
      throw new NotAllowedError();
    };
    Object.assign(refused.routes, {
      'GET /scores': refuse,
      'GET /scores/summary': refuse,
    });
    renderScorecards(<ScoresOverview />, { scorecards: refused });
    await waitFor(() =>
      expect(screen.getAllByText(/scorecards\.read/).length).toBeGreaterThan(0),
    );
  });
});
