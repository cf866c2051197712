/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  GetNotificationsOptions,
  notificationsApiRef,
} from '@backstage/plugin-notifications';
import { Notification } from '@backstage/plugin-notifications-common';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { JsonObject } from '@backstage/types';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotificationsPage } from './NotificationsPage';

function notification(
  id: string,
  payload: Notification['payload'],
  more: Partial<Notification> = {},
): Notification {
  return {
    id,
    user: 'user:default/ravi',
    created: new Date(),
    origin: 'plugin:provisioning',
    payload,
    ...more,
  };
}

/** Notifications as the backend keeps them, in memory. */
class FixtureNotifications {
  kept = [
    notification('1', {
      title: 'Decide about kyc-prod',
      description: 'Dana asks for an enclave',
      link: '/provisioning/runs/1',
      severity: 'high',
    }),
    notification('2', { title: 'The sync is complete' }),
    notification('3', { title: 'Old news' }, { read: new Date() }),
  ];

  async getNotifications(options: GetNotificationsOptions = {}) {
    const notifications = this.kept.filter(
      one =>
        (options.read === undefined || options.read === Boolean(one.read)) &&
        (!options.saved || one.saved) &&
        (!options.minimumSeverity || one.payload.severity === 'high'),
    );
    return { notifications, totalCount: notifications.length };
  }

  async updateNotifications(options: {
    ids: string[];
    read?: boolean;
    saved?: boolean;
  }) {
    this.kept = this.kept.map(one =>
      options.ids.includes(one.id)
        ? {
            ...one,
            ...(options.read !== undefined && {
              read: options.read ? new Date() : undefined,
            }),
            ...(options.saved !== undefined && {
              saved: options.saved ? new Date() : undefined,
            }),
          }
        : one,
    );
    return this.kept;
  }
}

function open(path: string = '/') {
  const api = new FixtureNotifications();
  let announce: (signal: JsonObject) => void = () => {};
  const signals: SignalApi = {
    subscribe: (_channel, onMessage) => {
      announce = onMessage as typeof announce;
      return { unsubscribe: () => {} };
    },
  };
  renderInTestApp(<NotificationsPage />, {
    apis: [
      [notificationsApiRef, api as unknown as typeof notificationsApiRef.T],
      [signalApiRef, signals],
    ],
    initialRouteEntries: [path],
  });
  return { api, announce: (signal: JsonObject) => act(() => announce(signal)) };
}

const titles = async () =>
  (await screen.findAllByRole('rowheader')).map(
    row => row.querySelector('a, span')?.textContent,
  );

describe('NotificationsPage', () => {
  it('shows what is unread, and gives up what is read', async () => {
    const { api } = open();
    expect(await titles()).toEqual([
      'Decide about kyc-prod',
      'The sync is complete',
    ]);
    const [first] = screen.getAllByRole('row').slice(1);
    expect(within(first).getByText('Important')).toBeInTheDocument();
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/provisioning/runs/1',
    );
    await userEvent.click(
      within(first).getByRole('button', { name: /as read$/ }),
    );
    await waitFor(async () =>
      expect(await titles()).toEqual(['The sync is complete']),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Mark all as read' }),
    );
    expect(await screen.findByText('Nothing new')).toBeInTheDocument();
    expect(api.kept.every(({ read }) => read)).toBe(true);
  });

  it('keeps what is saved, and shows what comes while it is open', async () => {
    const { api, announce } = open('/?view=saved');
    expect(
      await screen.findByText('No notifications match'),
    ).toBeInTheDocument();
    await api.updateNotifications({ ids: ['3'], saved: true });
    announce({ action: 'new_notification', notification_id: '3' });
    expect(await titles()).toEqual(['Old news']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Do not keep "Old news"' }),
    );
    expect(
      await screen.findByText('No notifications match'),
    ).toBeInTheDocument();
  });

  it('filters by importance', async () => {
    open('/?view=all&importance=high');
    expect(await titles()).toEqual(['Decide about kyc-prod']);
  });
});
