/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { shownNumber } from './support/EstatePage';
import { expect, test } from './support/estateTest';

test('an account that denies access stays, and the page says what is missing', async ({
  page,
  portal,
  estate,
  syncPage,
  sandbox,
}) => {
  const accountId = await sandbox.accountId('prod-payments');
  await portal.signInAs('Priya');
  await syncPage.open();
  await syncPage.expectEverythingCurrent();

  await sandbox.switchOn('locked', {
    match: { accountId },
    effect: { kind: 'deny' },
  });
  // Slow enough for a person to see how far it is.
  await sandbox.switchOn('slow', {
    match: { service: 'eks' },
    effect: { kind: 'latency', ms: 1_000 },
  });
  await syncPage.syncNow.click();
  await expect(syncPage.progress).toHaveAttribute(
    'aria-valuetext',
    /^\d+ of \d+ shards$/,
  );
  await expect(
    syncPage.answer.getByText(
      '4 shards: access denied, sts:AssumeRole is not allowed',
    ),
  ).toBeVisible({ timeout: 60_000 });
  await expect(
    syncPage.answer.getByRole('heading', { name: /^4 of \d+ shards are not/ }),
  ).toBeVisible();
  await expect(syncPage.shard('access denied')).toHaveCount(4);
  const denied = syncPage.shard('access denied').first();
  await expect(denied).toContainText(shownNumber(accountId));
  await expect(denied).toContainText('missing sts:AssumeRole');
  await denied.getByRole('button', { name: 'Detail' }).click();
  await expect(
    syncPage.shards.getByText(
      `Create the role in account ${accountId} or let it trust the caller`,
    ),
  ).toBeVisible();
  await expectAccessible(page, { within: 'main' });

  await estate.open({ node: accountId, tab: 'clusters' });
  await expect(estate.treeItem('prod-payments')).toContainText(
    '4 shards not current',
  );
  await expect(
    estate.node.getByRole('link', { name: '4 shards not current' }),
  ).toBeVisible();
  await expect(estate.rows('clusters')).toHaveCount(1);
  await expect(estate.table('clusters')).toContainText('prod-payments');

  await sandbox.switchFaultsOff();
  await syncPage.open();
  await syncPage.sync();
  await syncPage.expectEverythingCurrent();
  await expectAccessible(page, { within: 'main' });
});

test('a truncated listing removes nothing and is called partial', async ({
  portal,
  estate,
  syncPage,
  sandbox,
}) => {
  await portal.signInAs('Priya');
  await estate.open();
  await expect(estate.rows('accounts')).toHaveCount(40);

  await sandbox.switchOn('truncated', {
    match: { operation: 'ListAccounts' },
    effect: { kind: 'truncate', keep: 16 },
  });
  await syncPage.open();
  await syncPage.sync();
  await expect(
    syncPage.answer.getByRole('heading', { name: /^1 of \d+ shards is not/ }),
  ).toBeVisible();
  await expect(
    syncPage.answer.getByText('1 shard: partial, TruncatedListing'),
  ).toBeVisible();
  const partial = syncPage.shard('partial').first();
  await expect(partial).toContainText('Organization');
  await expect(partial).toContainText(/The listing ended after \d+ without/);
  await expect(partial).toContainText('Nothing is removed.');
  await estate.open();
  await expect(estate.rows('accounts')).toHaveCount(40);

  await sandbox.switchFaultsOff();
  await syncPage.open();
  await syncPage.sync();
  await syncPage.expectEverythingCurrent();
  await estate.open();
  await expect(estate.rows('accounts')).toHaveCount(40);
});

test('a developer reads the sync page and is offered nothing that they may not do', async ({
  page,
  portal,
  syncPage,
}) => {
  await portal.signInAs('Dana');
  await syncPage.open();
  await syncPage.expectEverythingCurrent();
  await expect(page.getByRole('heading', { name: 'Doctor' })).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'syncs', exact: true }),
  ).toBeVisible();
  await syncPage.shards.getByRole('button', { name: 'Detail' }).first().click();
  await expect(syncPage.shards.getByText('Last attempt')).toBeVisible();
  for (const name of ['Sync now', 'Sync this shard', 'Run doctor']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
});

test('a cluster that is deleted in AWS leaves the catalog and comes back with AWS', async ({
  page,
  portal,
  problems,
  estate,
  syncPage,
  sandbox,
}) => {
  const name = 'staging-trading';
  const region = 'us-east-1';
  const accountId = await sandbox.accountId(name);
  const entityPage = `/catalog/default/resource/${name}-${accountId}-${region}`;
  await portal.signInAs('Priya');
  await page.goto(entityPage);
  await expect(estate.card('EKS cluster')).toContainText(region);

  await sandbox.deleteCluster({ accountId, region, name });
  await syncPage.open();
  await syncPage.sync();
  await estate.open({ node: accountId, tab: 'clusters' });
  await expect(page.getByText('No clusters here')).toBeVisible();
  await expect(async () => {
    await page.goto(entityPage);
    await expect(page.getByText(/of this name in the catalog/)).toBeVisible({
      timeout: 4_000,
    });
  }).toPass({ timeout: 45_000 });
  problems.forget(/404 .*\/api\/catalog\/entities\/by-name\//);

  await sandbox.restoreClusters();
  await syncPage.open();
  await syncPage.sync();
  await syncPage.expectEverythingCurrent();
  await expect(async () => {
    await page.goto(entityPage);
    await expect(estate.card('EKS cluster')).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 45_000 });
  problems.forget(/404 .*\/api\/catalog\/entities\/by-name\//);
  await estate.open({ node: accountId, tab: 'clusters' });
  await expect(estate.table('clusters')).toContainText(name);
});
