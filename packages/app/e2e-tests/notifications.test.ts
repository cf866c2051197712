/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { WebSocketRoute } from '@playwright/test';
import { expect, test } from './support/provisioningTest';
import { enclaveRequest, newName } from './support/requests';

test('a notification that comes while one presses a button does not take the press away', async ({
  page,
  portal,
  form,
  run,
  sandbox,
}) => {
  let socket: WebSocketRoute | undefined;
  await page.routeWebSocket('**/api/signals', route => {
    socket = route;
  });
  await page.route('**/api/notifications/notifications/at-this-moment', route =>
    route.fulfill({
      json: {
        id: 'at-this-moment',
        user: 'user:default/dana.reyes',
        created: new Date().toISOString(),
        origin: 'journey',
        payload: {
          title: 'Create enclave of somebody in prod-payments succeeded',
          severity: 'normal',
        },
      },
    }),
  );
  await portal.signInAs('Dana');
  await form.open('request-enclave', {
    ...enclaveRequest,
    name: newName('press'),
    accountId: await sandbox.accountId('prod-payments'),
  });
  await form.review();

  await form.sendButton.hover();
  await page.mouse.down();
  socket?.send(
    JSON.stringify({
      channel: 'notifications',
      message: {
        action: 'new_notification',
        notification_id: 'at-this-moment',
      },
    }),
  );
  const notification = page.getByText(/^Create enclave of somebody/);
  await expect(notification).toBeVisible();
  // It slides in; a press of a person takes as long.
  await expect
    .poll(async () => {
      const before = await notification.boundingBox();
      await page.waitForTimeout(100);
      return (await notification.boundingBox())?.y === before?.y;
    })
    .toBe(true);
  await page.mouse.up();
  await form.expectRun();
  await run.expectState('waiting for approval');
});
