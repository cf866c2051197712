/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import { SignInPage } from './SignInPage';

function renderWith(config: JsonObject) {
  renderInTestApp(<SignInPage onSignInSuccess={() => {}} />, {
    config: { backend: { baseUrl: 'http://localhost' }, ...config },
  });
}

describe('SignInPage', () => {
  afterEach(() => window.history.replaceState(undefined, '', '/'));

  it('offers each configured provider, in the words of the configuration', async () => {
    renderWith({
      app: { title: 'Our portal' },
      auth: { providers: { oidc: {}, github: {}, unheardOf: {} } },
      signIn: { providers: { oidc: { title: 'Enter', message: 'Come in' } } },
    });

    expect(
      await screen.findByRole('heading', { name: 'Our portal' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['Enter', 'Sign in with GitHub']);
    expect(screen.getByText('Come in')).toBeInTheDocument();
  });

  it('says what to do when nobody can sign in', async () => {
    renderWith({});

    expect(
      await screen.findByText('Nobody can sign in yet'),
    ).toBeInTheDocument();
    expect(screen.getByText(/auth\.providers/)).toBeInTheDocument();
  });

  it('shows the reason that the provider sent back', async () => {
    window.history.replaceState(undefined, '', '/?error=Unknown%20user');
    renderWith({ auth: { providers: { oidc: {} } } });

    expect(await screen.findByText('Unknown user')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  });
});
