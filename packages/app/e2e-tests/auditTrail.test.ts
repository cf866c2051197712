/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessibility';
import { AuditTrailPage } from './support/AuditTrailPage';
import { shownNumber } from './support/EstatePage';
import { expect, test } from './support/estateTest';
import { SyncPage } from './support/SyncPage';
import { verifyExport } from './support/verifyExport';

/** Refreshes an entity of the catalog on its page. */
async function refreshEntity(page: Page, path: string) {
  await page.goto(`/catalog/${path}`);
  await page.getByRole('button', { name: 'Refresh' }).first().click();
}

test('an auditor finds what others did a moment ago, and proves it', async ({
  colleagues,
  page,
  portal,
  sandbox,
}, testInfo) => {
  test.slow();
  const accountId = await sandbox.accountId('prod-payments');
  const trail = new AuditTrailPage(page);
  await portal.signInAs('Axel');
  await portal.goTo('Audit trail');
  await expect(trail.event(/Axel Brandt signed in/).first()).toBeVisible();
  await expectAccessible(page, { within: 'main' });

  // In the catalog: what is new is announced to the page that is open already.
  const dana = await colleagues.portalOf('Dana');
  await refreshEntity(dana.page, 'default/group/platform-engineers');
  const refreshed = 'Dana Reyes refreshed the entity group:platform-engineers';
  await expect(async () => {
    const news = page.getByRole('button', { name: /^Show \d+ new events?/ });
    await news.click({ timeout: 3_000 });
    await expect(trail.event(refreshed).first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();

  // In the scaffolder: the request is followed from its task to its step and its page.
  const { id: taskId } = await dana.call<{ id: string }>(
    'POST',
    '/api/scaffolder/v2/tasks',
    {
      templateRef: 'template:default/change-team-quota',
      values: {
        team: 'payments',
        quota: { requests: { cpu: '40', memory: '80Gi' }, pods: 120 },
        reason: 'Load test of the new ledger',
      },
    },
  );
  await expect(async () => {
    await trail.open(`correlation:${taskId} action:step.*`);
    await expect(trail.event(/Dana Reyes/).first()).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
  await trail.open('actor:user:default/dana.reyes action:task.create');
  await trail.openEvent(/Dana Reyes created the task/);
  const request = trail.part('Same request');
  await expect(
    request.getByRole('link', { name: 'Scaffolder task' }),
  ).toHaveAttribute('href', `/create/tasks/${taskId}`);
  await request
    .getByRole('button', { name: /the step/ })
    .first()
    .click();
  await expect(trail.detail).toContainText(taskId);
  await trail.closeEvent();

  // On the estate page: the AWS calls underneath.
  const priya = await colleagues.portalOf('Priya');
  const shardId = `eks/${accountId}/eu-central-1`;
  await priya.page.goto(`/estate/sync?${new URLSearchParams({ q: shardId })}`);
  const syncPage = new SyncPage(priya.page);
  const shard = syncPage.shard(shownNumber(accountId)).first();
  await shard.getByRole('button', { name: 'Detail' }).click();
  await syncPage.shards
    .getByRole('button', { name: 'Sync this shard' })
    .first()
    .click();
  await expect(async () => {
    await trail.open('actor:user:default/priya.natarajan action:sync.request');
    await trail.openEvent(/Priya Natarajan requested the sync/);
    await expect(
      trail.part('AWS calls underneath').getByRole('table'),
    ).toContainText('eks:ListClusters', { timeout: 3_000 });
  }).toPass();
  await expect(trail.part('Hash and proof')).toContainText('unchanged');
  await expectAccessible(page, { within: '[role="dialog"]' });
  await trail.closeEvent();

  // The evidence, away from the portal.
  await trail.open('');
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^NDJSON/ }).click(),
  ]);
  await expect(page.getByText(/events saved as audit-trail/)).toBeVisible();
  const file = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  expect(await verifyExport(file)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^OK: \d+ records hold/),
  });
  const lines = (await readFile(file, 'utf8')).split('\n');
  const at = lines.findIndex(line => line.includes('"sync.request"'));
  const { seq, id } = JSON.parse(lines[at]);
  // One digit of the account, one byte.
  const otherDigit = accountId.endsWith('0') ? '1' : '0';
  lines[at] = lines[at].replace(
    accountId,
    `${accountId.slice(0, -1)}${otherDigit}`,
  );
  await writeFile(file, lines.join('\n'));
  const verdict = await verifyExport(file);
  expect(verdict.code).toBe(1);
  expect(verdict.output).toContain(`record ${seq}, id ${id}`);

  // And in the portal.
  await page
    .getByRole('button', { name: /^(not verified yet|verified up to)/ })
    .click();
  const proof = page.getByRole('dialog', { name: 'Proof of the audit trail' });
  await proof.getByRole('button', { name: 'Verify now' }).click();
  await expect(proof.getByText(/^All \d.* hold$/)).toBeVisible();
  await expectAccessible(page, { within: '[role="dialog"]' });
});

test('somebody who is not an auditor sees their own events and those of their teams, and no more', async ({
  colleagues,
  page,
  portal,
  sandbox,
}) => {
  // One of another team's, one of Dana's own.
  const ofPayments = `resource:default/aws-${await sandbox.accountId(
    'prod-payments',
  )}`;
  const ravi = await colleagues.portalOf('Ravi');
  await refreshEntity(ravi.page, 'default/group/platform-engineers');
  await ravi.call('POST', '/api/catalog/refresh', { entityRef: ofPayments });

  const trail = new AuditTrailPage(page);
  await portal.signInAs('Dana');
  await portal.goTo('Audit trail');
  await expect(trail.event(/Dana Reyes signed in/).first()).toBeVisible();
  await expect(
    page.getByText('You see your own events and those of what your teams own.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
  await expectAccessible(page, { within: 'main' });

  const byRavi = 'actor:user:default/ravi.menon action:entity.refresh';
  await trail.open(byRavi);
  await expect(trail.event(/Ravi Menon refreshed/).first()).toContainText(
    ofPayments.replace('default/', ''),
  );
  await expect(trail.event('group:platform-engineers')).toHaveCount(0);
  await trail.open(`${byRavi} resource:group:default/platform-engineers`);
  await expect(page.getByText('No events match')).toBeVisible();
  await trail.search.fill('who:ravi');
  await trail.search.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    /^who:ravi has an unknown qualifier; use one of actor/,
  );

  await page.goto('/audit-trail/retention');
  await expect(
    page.getByText('You may not see holds and retention'),
  ).toBeVisible();
  await expectAccessible(page, { within: 'main' });
});

test('what was done to an entity is on its page', async ({ page, portal }) => {
  await portal.signInAs('Priya');
  await refreshEntity(page, 'default/group/auditors');
  const trail = new AuditTrailPage(page);
  await expect(async () => {
    await page.goto('/catalog/default/group/auditors/audit');
    await expect(
      trail
        .event('Priya Natarajan refreshed the entity group:auditors')
        .first(),
    ).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await trail.openEvent(/Priya Natarajan refreshed/);
  await expect(trail.detail).toContainText('entity.refresh');
  await trail.closeEvent();
  await page
    .getByRole('link', { name: 'Search, export and proof in the audit trail' })
    .click();
  await expect(
    page.getByRole('button', {
      name: 'Remove resource group:default/auditors',
    }),
  ).toBeVisible();
});
