/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataTable } from './DataTable';
import { DataTableColumn } from './types';

interface Row {
  id: string;
  size: number;
}

const columns: DataTableColumn<Row>[] = [
  {
    id: 'id',
    label: 'Name',
    rowHeader: true,
    sortable: true,
    cell: row => row.id,
    text: row => row.id,
  },
  {
    id: 'size',
    label: 'Size',
    align: 'end',
    cell: row => row.size,
    text: row => row.size,
  },
];
const rows = [
  { id: 'alpha', size: 1 },
  { id: '=beta', size: 2 },
];

describe('DataTable', () => {
  it('sorts, unfolds, opens rows, loads more and hides columns', async () => {
    const onSort = jest.fn();
    const onRowOpen = jest.fn();
    const onLoadMore = jest.fn();
    renderInTestApp(
      <DataTable
        label="things"
        singular="thing"
        columns={columns}
        rows={rows}
        rowKey={row => row.id}
        totalCount={1200}
        hasMore
        onLoadMore={onLoadMore}
        sort={{ column: 'id', order: 'asc' }}
        onSort={onSort}
        onRowOpen={onRowOpen}
        rowDetail={row => (row.size > 1 ? `detail of ${row.id}` : undefined)}
      />,
    );
    const table = await screen.findByRole('table', { name: 'things' });
    expect(screen.getByText('2 of 1,200 things')).toBeInTheDocument();
    const name = within(table).getByRole('columnheader', { name: 'Name' });
    expect(name).toHaveAttribute('aria-sort', 'ascending');

    await userEvent.click(within(name).getByRole('button'));
    expect(onSort).toHaveBeenCalledWith({ column: 'id', order: 'desc' });

    await userEvent.click(within(table).getByText('alpha'));
    expect(onRowOpen).toHaveBeenCalledWith(rows[0]);

    const unfold = within(table).getByRole('button', { name: 'Detail' });
    await userEvent.click(unfold);
    expect(unfold).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('detail of =beta')).toBeInTheDocument();
    expect(onRowOpen).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(onLoadMore).toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(
      await screen.findByRole('menuitemcheckbox', { name: 'Size' }),
    );
    await userEvent.keyboard('{Escape}');
    expect(
      within(table).queryByRole('columnheader', { name: 'Size' }),
    ).not.toBeInTheDocument();
  });

  it('exports the whole filtered list and shows its empty state', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:csv';
    };
    URL.revokeObjectURL = () => {};
    // jsdom cannot follow the download link.
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    renderInTestApp(
      <DataTable
        label="things"
        singular="thing"
        columns={columns}
        rows={[]}
        rowKey={row => row.id}
        empty="nothing here"
        csv={{ fileName: 'things.csv', loadAll: async () => rows }}
      />,
    );
    expect(await screen.findByText('nothing here')).toBeInTheDocument();
    expect(screen.getByText('0 things')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    expect(await screen.findByText('2 rows exported')).toBeInTheDocument();
    expect(saved[0].size).toBe("Name,Size\r\nalpha,1\r\n'=beta,2\r\n".length);
    expect(click).toHaveBeenCalled();
    click.mockRestore();
  });
});
