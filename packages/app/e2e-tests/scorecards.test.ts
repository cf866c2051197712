/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/estateTest';
import { ScorecardsPage } from './support/ScorecardsPage';
import { waitForScores } from './support/waitForScores';

const ROOT_MFA = 'The root user has MFA';

test('an exemption is requested, approved by another person, and takes a red check out of the score', async ({
  colleagues,
  page,
  portal,
}) => {
  test.slow();
  const scorecards = new ScorecardsPage(page);
  await portal.signInAs('Priya');
  await waitForScores(portal, 'awsAccount.rootMfa');
  await portal.goTo('Scorecards');
  await expect(scorecards.heatMap).toBeVisible();
  await expect(page.getByText(/below the required tier/)).toBeVisible();
  await expectAccessible(page, { within: 'main' });

  // From a check over all entities to one entity over all checks.
  await scorecards.openTab('checks');
  await page.getByRole('link', { name: ROOT_MFA }).click();
  await expect(page.getByRole('heading', { name: ROOT_MFA })).toBeVisible();
  await expectAccessible(page, { within: 'main' });
  const account = 'prod-growth';
  const failing = scorecards.row(account).filter({ hasText: 'fail' });
  // AWS Config, which sees it, is read after Security Hub.
  await expect(async () => {
    await page.reload();
    await expect(failing).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await failing.getByRole('link', { name: account }).click();
  await expect(page).toHaveTitle(`${account} · Steward`);
  await expect(page.getByText(/^Capped at 40/)).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Why it moved' }),
  ).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByText(/days reconstructed from findings/),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await expectAccessible(page, { within: 'main' });

  await scorecards
    .row(ROOT_MFA)
    .getByRole('button', { name: 'Detail' })
    .click();
  await page.getByRole('button', { name: 'Request exemption' }).click();
  await scorecards.dialog
    .getByLabel('Reason')
    .fill('The account is closed at the end of the month');
  await expectAccessible(page, { within: '[role="dialog"]' });
  await scorecards.confirm('Request exemption');

  // The requester waits; another person decides.
  await scorecards.openTab('exemptions');
  await expect(
    scorecards.row(ROOT_MFA).getByText('Waits for another person'),
  ).toBeVisible();
  await expectAccessible(page, { within: 'main' });
  const ravi = await colleagues.portalOf('Ravi');
  const approver = new ScorecardsPage(ravi.page);
  await approver.openTab('exemptions');
  await approver
    .row(ROOT_MFA)
    .getByRole('button', { name: `Approve the exemption from ${ROOT_MFA}` })
    .click();
  await approver.confirm('Approve');
  await expect(approver.row(ROOT_MFA)).toContainText('approved');

  await expect(async () => {
    await scorecards.openTab('overview', { q: account });
    await scorecards.heatMap
      // A cluster may have the same name.
      .getByRole('row', { name: new RegExp(`^${account} AWS account`) })
      .getByRole('link', { name: account, exact: true })
      .click();
    await expect(scorecards.row(ROOT_MFA).getByText('exempt')).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
  await expect(page.getByText(/without exemptions/i).first()).toBeVisible();
  await expectAccessible(page, { within: 'main' });
});

test('a review is frozen, worked through, and signed off by another person; a campaign starts from it', async ({
  colleagues,
  page,
  portal,
}) => {
  test.slow();
  const scorecards = new ScorecardsPage(page);
  await portal.signInAs('Priya');
  await waitForScores(portal, 'awsAccount.rootMfa');

  await scorecards.openTab('reviews');
  await page.getByRole('button', { name: 'Freeze review' }).first().click();
  await scorecards.dialog.getByLabel('Title').fill('Monthly review');
  await scorecards.dialog.getByLabel(/^Attendees/).fill('ravi.menon');
  await scorecards.confirm('Freeze review');
  await expect(
    page.getByRole('heading', { name: 'Monthly review' }),
  ).toBeVisible();
  const item = page.getByRole('form', { name: /^Add to: / }).first();
  await item.getByText('action', { exact: true }).click();
  await item.getByLabel('Text').fill('Register a hardware key');
  await item.getByLabel('Owner').fill('dana.reyes');
  await item.getByLabel('Due on').fill('2026-12-31');
  await item.getByRole('button', { name: 'Add action' }).click();
  await expect(page.getByText('Register a hardware key')).toBeVisible();
  await expectAccessible(page, { within: 'main' });

  const ravi = await colleagues.portalOf('Ravi');
  const approver = new ScorecardsPage(ravi.page);
  await ravi.page.goto(new URL(page.url()).pathname);
  await ravi.page.getByRole('button', { name: 'Sign off' }).click();
  await approver.confirm('Sign off');
  await expect(ravi.page.getByText(/signed off/i).first()).toBeVisible();

  await scorecards.openTab('campaigns');
  await page.getByRole('button', { name: 'Create campaign' }).first().click();
  await scorecards.dialog.getByLabel('Title').fill('MFA for every root user');
  await scorecards.dialog.getByRole('button', { name: /Checks/ }).click();
  await page.getByRole('option', { name: ROOT_MFA }).click();
  await page.keyboard.press('Escape');
  await scorecards.confirm('Create campaign');
  await expect(
    page.getByRole('heading', { name: 'MFA for every root user' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Start campaign' }).click();
  await scorecards.confirm('Start campaign');
  await expect(
    page.getByRole('progressbar', { name: /^Verdicts that pass/ }),
  ).toBeVisible();
  await expectAccessible(page, { within: 'main' });
});
