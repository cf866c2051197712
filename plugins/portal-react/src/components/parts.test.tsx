/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyableId } from './CopyableId';
import { DefinitionList } from './DefinitionList';
import { MiddleTruncate } from './MiddleTruncate';
import { EmptyState, ErrorState, LoadingState } from './PageState';
import { ProgressLine } from './ProgressLine';
import { StatTile } from './StatTile';
import { StatusBadge } from './StatusBadge';
import { TimeAgo } from './TimeAgo';

describe('shared parts', () => {
  it('say status, time, numbers and progress in words', async () => {
    renderInTestApp(
      <>
        <StatusBadge word="denied" tone="negative" meaning="may not list" />
        <TimeAgo at={new Date(Date.now() - 12 * 60_000).toISOString()} />
        <TimeAgo fallback="not read yet" />
        <TimeAgo at="nonsense" />
        <StatTile label="Accounts" value={12000} unit="accounts" href="/x" />
        <DefinitionList
          items={[
            { term: 'Kept', value: 'yes' },
            { term: 'Left out', value: undefined },
          ]}
        />
        <ProgressLine
          label="Reading"
          done={3}
          total={9}
          unit="shards"
          elapsedMs={65_000}
          next="enclaves"
        />
      </>,
    );
    expect(await screen.findByText('denied')).toHaveAttribute(
      'title',
      'may not list',
    );
    const time = screen.getByText('12 min ago');
    expect(time.tagName).toBe('TIME');
    expect(time).toHaveAttribute('tabindex', '0');
    expect(time.title).toMatch(/\d{4}/);
    expect(screen.getByText('not read yet')).toBeInTheDocument();
    expect(screen.getByText('never')).toBeInTheDocument();
    const number = screen.getByRole('link', {
      name: 'Accounts: 12,000 accounts',
    });
    expect(number).toHaveTextContent('12,000 accounts');
    expect(screen.getByText('Kept')).toBeInTheDocument();
    expect(screen.queryByText('Left out')).not.toBeInTheDocument();
    expect(screen.getByText('1 min 5 s')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Reading' })).toHaveValue(3);
  });

  it('copies an id and says so, or says why not', async () => {
    const user = userEvent.setup();
    renderInTestApp(
      <CopyableId
        value="123456789012"
        display="1234 5678 9012"
        label="account number"
      />,
    );
    const button = await screen.findByRole('button', {
      name: 'Copy account number 123456789012',
    });
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(button);
    expect(write).toHaveBeenCalledWith('123456789012');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Copied account number',
    );
    write.mockRejectedValueOnce(new Error('denied'));
    await user.click(button);
    expect(screen.getByRole('status')).toHaveTextContent('refused to copy');
  });

  it('cuts long names in the middle without breaking a character', async () => {
    const name = `payments-${'x'.repeat(40)}-prod-👩‍🚀`;
    renderInTestApp(<MiddleTruncate text={name} tail={6} />);
    const whole = await screen.findByTitle(name);
    expect(whole).toHaveTextContent(name);
    expect(whole.lastChild).toHaveTextContent('prod-👩‍🚀');
  });

  it('explain empty, failed, refused and loading views', async () => {
    const onRetry = jest.fn();
    renderInTestApp(
      <>
        <EmptyState title="Nothing yet" snippet="estate: {}">
          It will be here.
        </EmptyState>
        <ErrorState
          error={new Error('503')}
          subject="the tree"
          onRetry={onRetry}
        />
        <ErrorState
          error={new NotAllowedError('no')}
          subject="the sync page"
          permission="estate.read"
        />
        <LoadingState subject="accounts" />
      </>,
    );
    expect(await screen.findByText('Nothing yet')).toBeInTheDocument();
    expect(screen.getByText('estate: {}')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Could not load the tree503',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
    expect(
      screen.getByText('You may not see the sync page'),
    ).toBeInTheDocument();
    expect(screen.getByText(/permission estate.read/)).toBeInTheDocument();
    expect(screen.getByText('Loading accounts')).toBeInTheDocument();
  });
});
