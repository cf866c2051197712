/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback } from 'react';
import { saveFile } from '../../format/saveFile';
import { ListPage } from '../../hooks/loadAllPages';
import { usePagedList } from '../../hooks/usePagedList';
import { useQueryState } from '../../hooks/useQueryState';
import { DataTableColumn } from '../DataTable';
import { EmptyState } from '../PageState';
import { PagedTable } from './PagedTable';

jest.mock('../../format/saveFile', () => ({ saveFile: jest.fn() }));

interface Account {
  name: string;
  state: string;
}

interface Request {
  q: string;
  state: string;
  sort: string;
  order: string;
  cursor?: string;
  limit: number;
}

const columns: DataTableColumn<Account>[] = [
  {
    id: 'name',
    label: 'Name',
    rowHeader: true,
    sortable: true,
    cell: account => account.name,
    text: account => account.name,
  },
  {
    id: 'state',
    label: 'State',
    cell: account => account.state,
    text: account => account.state,
  },
];

function AccountTable(props: {
  read: (request: Request) => Promise<ListPage<Account>>;
}) {
  const { read } = props;
  const query = useQueryState({
    q: '',
    state: '',
    sort: 'name',
    order: 'asc',
    hide: '',
  });
  const [{ q, state, sort, order }] = query;
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      read({ q, state, sort, order, cursor, limit }),
    [read, q, state, sort, order],
  );
  return (
    <PagedTable
      label="cloud accounts"
      singular="cloud account"
      columns={columns}
      rowKey={account => account.name}
      list={usePagedList(load, { pageSize: 2, wholeListPageSize: 3 })}
      permission="estate.read"
      query={query}
      search={{ label: 'Search accounts' }}
      filters={[
        {
          id: 'state',
          all: 'All states',
          options: [{ id: 'active', label: 'active' }],
        },
      ]}
      empty={<EmptyState title="No accounts yet" />}
    />
  );
}

const accounts = ['kyc', 'fx', 'pay'].map(name => ({ name, state: 'active' }));

function pageOf({ q, cursor, limit }: Request): ListPage<Account> {
  const found = accounts.filter(({ name }) => name.includes(q));
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {
    items: found.slice(start, end),
    nextCursor: end < found.length ? String(end) : undefined,
    totalCount: found.length,
  };
}

function open(
  read: (request: Request) => Promise<ListPage<Account>>,
  path: string = '/',
) {
  return renderInTestApp(<AccountTable read={read} />, {
    initialRouteEntries: [path],
  });
}

describe('PagedTable', () => {
  it('pages, sorts, and exports the whole list with the columns that are shown', async () => {
    const read = jest.fn(async (request: Request) => pageOf(request));
    open(read, '/?hide=state');
    const table = await screen.findByRole('table', { name: 'cloud accounts' });
    expect(screen.getByText('2 of 3 cloud accounts')).toBeInTheDocument();
    expect(
      within(table).queryByRole('columnheader', { name: 'State' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('3 cloud accounts')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saveFile).toHaveBeenCalled());
    const [fileName, file] = jest.mocked(saveFile).mock.calls[0];
    expect(fileName).toBe('cloud-accounts.csv');
    expect(file.size).toBe('Name\r\nkyc\r\nfx\r\npay\r\n'.length);
    expect(read).toHaveBeenLastCalledWith(
      expect.objectContaining({ limit: 3 }),
    );

    await userEvent.click(within(table).getByRole('button', { name: 'Name' }));
    await waitFor(() =>
      expect(read).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'name', order: 'desc', limit: 2 }),
      ),
    );
  });

  it('takes its filters from the address and clears them when nothing matches', async () => {
    const read = jest.fn(async (request: Request) => pageOf(request));
    open(read, '/?q=nothing&state=gone');
    expect(
      await screen.findByText('No cloud accounts match'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('searchbox', { name: 'Search accounts' }),
    ).toHaveValue('nothing');
    expect(
      screen.getByRole('button', { name: /Filter by state/ }),
    ).toHaveTextContent('gone');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear search and filters' }),
    );
    expect(await screen.findByText('kyc')).toBeInTheDocument();
    expect(read).toHaveBeenLastCalledWith(
      expect.objectContaining({ q: '', state: '' }),
    );
  });

  it('says that there is nothing, that reading failed, and which permission is missing', async () => {
    const empty = open(async () => ({ items: [] }));
    expect(await screen.findByText('No accounts yet')).toBeInTheDocument();
    empty.unmount();

    const refused = open(async () => {
      throw new NotAllowedError();
    });
    expect(await screen.findByText(/estate.read/)).toBeInTheDocument();
    refused.unmount();

    const read = jest
      .fn(async (request: Request) => pageOf(request))
      .mockRejectedValueOnce(new Error('503 Service Unavailable'));
    open(read);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the cloud accounts503 Service Unavailable',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('kyc')).toBeInTheDocument();

    read.mockRejectedValueOnce(new Error('502 Bad Gateway'));
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'These cloud accounts may be out of date: 502 Bad Gateway',
    );
    expect(screen.getByText('kyc')).toBeInTheDocument();
  });
});
