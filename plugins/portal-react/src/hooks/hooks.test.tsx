/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { act, renderHook, waitFor } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { ListPage, loadAllPages } from './loadAllPages';
import { usePagedList } from './usePagedList';
import { useQueryState } from './useQueryState';

describe('useQueryState', () => {
  it('keeps what differs from the default in the URL and leaves the rest alone', () => {
    const wrapper = (props: { children: ReactNode }) => (
      <MemoryRouter
        initialEntries={['/estate?other=1&tab=clusters']}
        future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
      >
        {props.children}
      </MemoryRouter>
    );
    const { result } = renderHook(
      () => ({
        query: useQueryState({ tab: 'accounts', q: '' }),
        search: useLocation().search,
      }),
      { wrapper },
    );
    expect(result.current.query[0]).toEqual({ tab: 'clusters', q: '' });
    act(() => result.current.query[1]({ q: 'pay & go' }));
    expect(result.current.query[0].q).toBe('pay & go');
    act(() => result.current.query[1]({ tab: 'accounts' }));
    expect(result.current.search).toBe('?other=1&q=pay+%26+go');
  });
});

describe('usePagedList', () => {
  it('appends pages, drops overtaken answers and keeps rows on an error', async () => {
    const answers: ((page: ListPage<string>) => void)[] = [];
    const slow = () =>
      new Promise<ListPage<string>>(resolve => answers.push(resolve));
    const pages: Record<string, ListPage<string>> = {
      first: { items: ['a'], nextCursor: 'second', totalCount: 2 },
      second: { items: ['b'] },
    };
    const fast = async (cursor: string | undefined) => pages[cursor ?? 'first'];
    const { result, rerender } = renderHook(
      ({ load, generation }) => usePagedList(load, { generation }),
      { initialProps: { load: slow as typeof fast, generation: 0 } },
    );
    expect(result.current.items).toBeUndefined();
    rerender({ load: fast, generation: 0 });
    await waitFor(() => expect(result.current.items).toEqual(['a']));
    await act(async () => answers[0]({ items: ['too late'] }));
    expect(result.current.items).toEqual(['a']);
    expect(result.current.hasMore).toBe(true);

    await act(async () => result.current.loadMore());
    expect(result.current.items).toEqual(['a', 'b']);
    expect(result.current).toMatchObject({ totalCount: 2, hasMore: false });

    rerender({ load: fast, generation: 1 });
    await waitFor(() => expect(result.current.items).toEqual(['a']));

    rerender({
      load: async () => {
        throw new Error('503');
      },
      generation: 1,
    });
    await waitFor(() => expect(result.current.error?.message).toBe('503'));
    expect(result.current.items).toEqual(['a']);
  });
});

describe('loadAllPages', () => {
  it('goes on from cursor to cursor until there is none', async () => {
    const pages: Record<string, ListPage<number>> = {
      first: { items: [1, 2], nextCursor: 'second' },
      second: { items: [], nextCursor: 'third' },
      third: { items: [3] },
    };
    const load = async (cursor: string = 'first') => pages[cursor];
    expect(await loadAllPages(load)).toEqual([1, 2, 3]);
  });
});
