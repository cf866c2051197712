/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { ErrorState } from './ErrorState';

const answer = (statusCode: number, message = `answer ${statusCode}`) =>
  Object.assign(new Error(message), { statusCode });

describe('ErrorState', () => {
  it('has a face for a refusal, a session that is over and anything else', async () => {
    renderInTestApp(
      <>
        <ErrorState
          error={answer(403)}
          subject="the runs"
          permission="run.read"
        />
        <ErrorState
          error={answer(403, 'This needs the permission account.read')}
          subject="the accounts"
          permission="estate.read"
        />
        <ErrorState error={answer(401)} subject="the costs" />
        <ErrorState error={answer(409)} subject="the scores" />
      </>,
    );
    expect(
      await screen.findByText('You may not see the runs'),
    ).toBeInTheDocument();
    expect(screen.getByText(/permission run.read/)).toBeInTheDocument();
    expect(screen.getByText(/permission account.read/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Sign in again' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Could not load the scores')).toBeInTheDocument();
    expect(screen.getByText('answer 409')).toBeInTheDocument();
  });

  it('asks again by itself while the backend is away', async () => {
    const retry = jest.fn();
    renderInTestApp(
      <ErrorState
        error={new TypeError('Failed to fetch')}
        subject="the runs"
        onRetry={retry}
      />,
    );
    expect(await screen.findByText('Reconnecting…')).toBeInTheDocument();
    expect(screen.queryByText(/Failed to fetch/)).not.toBeInTheDocument();
    await waitFor(() => expect(retry).toHaveBeenCalled(), { timeout: 15_000 });
  }, 20_000);
});
