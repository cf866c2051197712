/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { changeOf } from './changeOf';
import { RecommendationsPage } from './RecommendationsPage';

describe('RecommendationsPage', () => {
  it('leads to the form that makes the change, filled in', async () => {
    renderCosts(<RecommendationsPage />);
    const link = await screen.findByRole('link', {
      name: 'Request change: Rightsize the parent of kyc-prod to m6i.large',
    });
    expect(link).toHaveAttribute(
      'href',
      `/create/templates/default/resize-enclave?${new URLSearchParams({
        formData: '{"enclaveId":"enc-kyc-prod"}',
      })}`,
    );
    expect(
      screen.getAllByRole('link', { name: /^Request change/ }),
    ).toHaveLength(1);
    expect(
      screen.getByText('Amazon EC2: medium effort, restart needed'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Run 482' })).toHaveAttribute(
      'href',
      '/provisioning/runs/482',
    );
  });

  it('takes decisions, and shows what was saved', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    renderCosts(<RecommendationsPage />, { costs });
    await user.click(
      await screen.findByRole('button', {
        name: 'Done: Delete an idle volume',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Delete an idle volume: -$48/month.');
    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(costs.recommendations[1].state).toBe('done'));

    const ledger = screen.getByRole('table', { name: 'savings' });
    expect(ledger).toHaveTextContent('Delete idle load balancers12 Oct');
    expect(ledger).toHaveTextContent('$10890%');
  });

  it('shows how good estimates were, and of what day the prices are', async () => {
    renderCosts(<RecommendationsPage />);
    expect(
      await screen.findByText(/^75 prices of AWS Price List, published 1 Nov/),
    ).toBeInTheDocument();
    const templates = screen.getByRole('table', { name: 'templates' });
    expect(templates).toHaveTextContent(
      'Create enclave412%+12%12 % added, as 4 earlier runs cost more',
    );
    expect(templates).toHaveTextContent('not known yet–As the prices say.');
    const runs = await screen.findByRole('table', { name: 'estimated runs' });
    expect(runs).toHaveTextContent(
      'After 7 days the bill says 188.05 USD a month',
    );
  });

  it('says what will be here', async () => {
    renderCosts(<RecommendationsPage />, { costs: FixtureCosts.empty() });
    expect(await screen.findByText('No recommendations')).toBeInTheDocument();
    expect(await screen.findByText('No savings yet')).toBeInTheDocument();
    expect(await screen.findByText('No estimates yet')).toBeInTheDocument();
  });

  it('knows the templates that change an enclave alone', () => {
    const enclave = {
      apiVersion: 'v1',
      kind: 'Resource',
      metadata: { name: 'kyc' },
      spec: { enclaveId: 'enc-1' },
    };
    expect(changeOf({ action: 'Stop' }, enclave)).toEqual({
      template: 'template:default/pause-resume-enclave',
      values: { enclaveId: 'enc-1', operation: 'pause' },
    });
    expect(changeOf({ action: 'PurchaseSavingsPlans' }, enclave)).toBe(
      undefined,
    );
    expect(changeOf({ action: 'Stop' }, undefined)).toBe(undefined);
  });
});
