/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { paymentsRef } from '../../__fixtures__/scores';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { EntityScorecard } from './EntityScorecard';

describe('EntityScorecard', () => {
  it('says how good it is, what caps it, what lifts it most, and why it moved', async () => {
    renderScorecards(<EntityScorecard entityRef={paymentsRef} />);
    expect(
      await screen.findByRole('heading', {
        name: 'Bronze. Gold is required.',
      }),
    ).toBeInTheDocument();
    const score = screen.getByRole('region', { name: 'Score' });
    expect(score).toHaveTextContent(
      '58.4 of 100, with 84% observed. It would be 52 if everything unknown failed, and 66.1 if everything unknown passed. −12.6 points against 30 days ago. 54.2 without exemptions.',
    );
    expect(score).toHaveTextContent(
      'Security capped at 40: the root user has no MFA',
    );
    expect(score).toHaveTextContent('What keeps it from Silver:');

    const path = screen.getByRole('region', {
      name: 'Shortest way to Silver',
    });
    expect(path).toHaveTextContent(
      'These steps together reach Silver, with a score of 72.3.',
    );
    expect(path).toHaveTextContent('+9.8 points');
    const fix = within(path).getByRole('link', {
      name: 'Start fix: The root user has MFA',
    });
    const url = new URL(fix.getAttribute('href')!, 'http://portal.test');
    expect(url.pathname).toBe('/create/templates/default/update-account');
    expect(JSON.parse(url.searchParams.get('formData')!)).toEqual({
      accountId: '111122223333',
      rootMfa: true,
    });

    const move = screen.getByRole('region', { name: 'Why it moved' });
    expect(
      await within(move).findByText('From 71 to 58.4: −12.6 points.'),
    ).toBeInTheDocument();
    expect(
      within(move).getByRole('link', {
        name: 'Create enclave kyc-prod in prod-payments',
      }),
    ).toHaveAttribute('href', '/provisioning/runs/run-482');
    expect(
      within(move)
        .getAllByRole('listitem')
        .map(part => part.textContent),
    ).toEqual([
      expect.stringContaining('pass → fail'),
      expect.stringContaining('fail → exempt'),
    ]);
    expect(
      await screen.findByText(/20 days reconstructed from findings/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Score per day: .*reconstructed 71/ }),
    ).toBeInTheDocument();
  });

  it('filters checks by the pillar in the link, and unfolds evidence with its age', async () => {
    const user = userEvent.setup();
    renderScorecards(<EntityScorecard entityRef={paymentsRef} />, {
      path: '/?pillar=security',
    });
    const table = await screen.findByRole('table', { name: 'checks' });
    const names = within(table)
      .getAllByRole('rowheader')
      .map(cell => cell.textContent);
    expect(names).toEqual(['The root user has MFA', 'No bucket is public']);
    await user.click(within(table).getAllByRole('button')[0]);
    const evidence = await screen.findByRole('list', { name: 'Evidence' });
    expect(evidence).toHaveTextContent(
      'securityHub/IAM.9 by securityHub: 1 fail',
    );
    expect(evidence).toHaveTextContent('arn:aws:iam::111122223333:root');
    expect(screen.getByText(/Sources disagree/)).toBeInTheDocument();
    expect(
      screen.getByText(/Bronze cannot be reached while it does not pass/),
    ).toBeInTheDocument();
  });

  it('requests an exemption with a reason and an end', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    const request = jest.fn(async () => scorecards.exemptions[0]);
    scorecards.routes['POST /exemptions'] = request;
    renderScorecards(<EntityScorecard entityRef={paymentsRef} />, {
      scorecards,
      path: '/?verdict=fail&pillar=compliance',
    });
    const table = await screen.findByRole('table', { name: 'checks' });
    await user.click(within(table).getAllByRole('button')[0]);
    await user.click(
      await screen.findByRole('button', { name: 'Request exemption' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Request exemption',
    });
    const send = within(dialog).getByRole('button', {
      name: 'Request exemption',
    });
    expect(send).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Reason' }),
      'Tags follow with the move in March',
    );
    await user.click(send);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({
        body: {
          entityRef: paymentsRef,
          checkId: 'awsAccount.costTags',
          reason: 'Tags follow with the move in March',
          expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT23:59:59Z$/),
        },
      }),
    );
  });

  it('explains an entity that has no scorecard', async () => {
    renderScorecards(<EntityScorecard entityRef="resource:default/other" />);
    expect(await screen.findByText('No scorecard yet')).toBeInTheDocument();
  });
});
