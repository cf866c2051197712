/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { render, screen } from '@testing-library/react';
import App from './App';

describe('the portal', () => {
  it('asks a person to sign in with the configured provider', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: JSON.stringify([]),
    };
    render(App.createRoot());

    expect(
      await screen.findByRole('heading', { name: 'Steward' }),
    ).toBeVisible();
  });
});
