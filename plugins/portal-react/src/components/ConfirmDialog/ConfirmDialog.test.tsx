/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmDialog } from './ConfirmDialog';

describe('ConfirmDialog', () => {
  it('waits for the typed name, shows a failure and closes on success', async () => {
    const onClose = jest.fn();
    const onConfirm = jest
      .fn<Promise<void>, []>()
      .mockRejectedValueOnce(new Error('the backend is away'))
      .mockResolvedValue(undefined);
    renderInTestApp(
      <ConfirmDialog
        title="Release 12 removals?"
        confirmLabel="Release"
        destructive
        typedConfirmation="release 12"
        onConfirm={onConfirm}
        onClose={onClose}
      >
        They leave the catalog.
      </ConfirmDialog>,
    );
    const button = await screen.findByRole('button', { name: 'Release' });
    expect(screen.getByText('They leave the catalog.')).toBeInTheDocument();
    expect(button).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'release 12');
    expect(button).toBeEnabled();

    await userEvent.click(button);
    expect(await screen.findByText('the backend is away')).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Release' }));
    expect(onClose).toHaveBeenCalled();
  });
});
