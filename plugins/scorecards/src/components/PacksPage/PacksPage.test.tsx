/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { PacksPage } from './PacksPage';

describe('PacksPage', () => {
  it('says what is on, what is off with place and fix, and which evidence fails', async () => {
    renderScorecards(<PacksPage />);
    const faults = await screen.findByRole('list', { name: 'Faults' });
    expect(faults).toHaveTextContent(
      'packs/ours.yaml at checks[3].rule.pass.all[0].fact',
    );
    expect(faults).toHaveTextContent('Fix: Did you mean awsConfig.backupPlan?');
    expect(
      screen.getByRole('link', { name: '18 checks of AWS account baseline' }),
    ).toHaveAttribute('href', '/scorecards/checks?pack=awsAccount');
    const collections = await screen.findByRole('table', {
      name: 'collections',
    });
    expect(within(collections).getAllByRole('row')[1]).toHaveTextContent(
      'AccessDeniedException: securityhub:GetFindings (7 failed attempts)',
    );
  });

  it('previews a stricter pack: who changes tier', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    const preview = jest.spyOn(scorecards.routes, 'POST /previews');
    renderScorecards(<PacksPage />, { scorecards });
    const button = await screen.findByRole('button', { name: 'Preview pack' });
    expect(button).toBeDisabled();
    await user.type(
      screen.getByRole('textbox', { name: 'Pack as YAML' }),
      'id: ours',
    );
    await user.click(button);
    expect(
      await screen.findByText(
        '12 of 240 entities would change. 1 of those listed would change tier.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'changed entities' }),
    ).toHaveTextContent('Bronze → No tier');
    expect(preview).toHaveBeenCalledWith(
      expect.objectContaining({ body: { pack: 'id: ours' } }),
    );
  });

  it('shows where packs come from when none is on', async () => {
    renderScorecards(<PacksPage />, { scorecards: FixtureScorecards.empty() });
    expect(await screen.findByText('No packs are on')).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing has been collected yet'),
    ).toBeInTheDocument();
  });
});
