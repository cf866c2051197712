/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createFrontendPlugin,
  createTranslationRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useDocumentTitle } from '../hooks/useDocumentTitle';
import { useQueryState } from '../hooks/useQueryState';
import { createTabPage } from './createTabPage';

const words = createTranslationRef({
  id: 'things',
  messages: { title: 'Things', list: { title: 'List' } },
});

function ListPage() {
  const [{ q }, setQuery] = useQueryState({ q: '' });
  return (
    <button type="button" onClick={() => setQuery({ q: 'kyc' })}>
      {`searched ${q || 'nothing'}`}
    </button>
  );
}

function DetailPage() {
  const { pathname } = useLocation();
  const [isLoaded, setLoaded] = useState(false);
  useDocumentTitle(isLoaded ? `Thing ${pathname.slice(-1)}` : undefined);
  return (
    <button type="button" onClick={() => setLoaded(!isLoaded)}>
      load
    </button>
  );
}

const plugin = createFrontendPlugin({
  pluginId: 'things',
  extensions: [
    PageBlueprint.make({
      params: { path: '/things', title: words('title') },
    }),
    createTabPage({
      name: 'list',
      title: words('list.title'),
      loader: async () => ListPage,
    }),
    createTabPage({
      name: 'detail',
      title: 'Detail',
      loader: async () => DetailPage,
    }),
  ],
});

function open(path: string) {
  return renderTestApp({
    features: [plugin],
    initialRouteEntries: [path],
    config: { app: { title: 'Steward' } },
  });
}

describe('createTabPage', () => {
  const warn = jest.spyOn(console, 'warn');
  const environment = process.env;
  beforeEach(() => {
    warn.mockReset();
    // Backstage warns of implicit routing in development only.
    process.env = { ...environment, NODE_ENV: 'development' };
  });
  afterEach(() => {
    process.env = environment;
  });

  it('names the tab of the browser and keeps filters in the address', async () => {
    const app = open('/things/list');
    await userEvent.click(await screen.findByText('searched nothing'));
    expect(await screen.findByText('searched kyc')).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('List · Steward'));
    app.unmount();

    open('/things/detail/7');
    const load = await screen.findByText('load');
    await waitFor(() => expect(document.title).toBe('Detail · Steward'));
    await userEvent.click(load);
    await waitFor(() => expect(document.title).toBe('Thing 7 · Steward'));
    await userEvent.click(load);
    await waitFor(() => expect(document.title).toBe('Detail · Steward'));
    expect(warn).not.toHaveBeenCalledWith(
      expect.stringContaining('implicit React Router'),
    );
  });
});
