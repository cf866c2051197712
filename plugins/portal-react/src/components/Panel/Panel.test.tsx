/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsyncRead } from '../AsyncContent';
import { EmptyState } from '../PageState';
import { Panel } from './Panel';

const retry = jest.fn();

function open(read: AsyncRead<string[]>) {
  return renderInTestApp(
    <Panel
      id="holds"
      title="Legal holds"
      description="What is kept"
      actions={<button type="button">Place a hold</button>}
      read={read}
      subject="the legal holds"
      permission="audit-trail.hold.manage"
      empty={<EmptyState title="No legal holds" />}
    >
      {holds => holds.join(', ')}
    </Panel>,
  );
}

describe('Panel', () => {
  it('has a name, a purpose, actions, and what was read', async () => {
    open({ loading: false, value: ['kyc', 'fx'] });
    const panel = await screen.findByRole('region', { name: 'Legal holds' });
    expect(panel).toHaveTextContent('What is kept');
    expect(panel).toHaveTextContent('kyc, fx');
    expect(panel).toHaveAttribute('id', 'holds');
    expect(
      screen.getByRole('button', { name: 'Place a hold' }),
    ).toBeInTheDocument();
  });

  it('says that it loads, has nothing, failed, or is not permitted', async () => {
    const loading = open({ loading: true });
    expect(
      await screen.findByText('Loading the legal holds'),
    ).toBeInTheDocument();
    loading.unmount();

    const empty = open({ loading: false, value: [] });
    expect(await screen.findByText('No legal holds')).toBeInTheDocument();
    empty.unmount();

    const failed = open({ loading: false, error: new Error('503'), retry });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the legal holds503',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalled();
    failed.unmount();

    open({ loading: false, error: new NotAllowedError() });
    expect(
      await screen.findByText(/audit-trail.hold.manage/),
    ).toBeInTheDocument();
  });
});
