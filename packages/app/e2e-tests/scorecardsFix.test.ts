/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { collectEvidence } from './support/collectEvidence';
import { expect, test } from './support/provisioningTest';
import { ScorecardsPage } from './support/ScorecardsPage';
import { waitForScores } from './support/waitForScores';

test.describe.configure({ timeout: 300_000 });

test('the worst account of a team says what would lift it most; the fix is a run, and the score names it', async ({
  page,
  portal,
  form,
  run,
  approve,
  request,
}) => {
  const scorecards = new ScorecardsPage(page);
  await portal.signInAs('Priya');
  await waitForScores(portal, 'awsAccount.cloudTrail');
  await portal.goTo('Scorecards');
  await scorecards.filter('Filter by team', 'data-platform');
  await scorecards.filter('Filter by kind', 'AWS accounts');
  await expect(page).toHaveURL(/subject=account/);
  await expect(
    scorecards.heatMap
      .getByRole('row')
      .filter({ hasNotText: /AWS account, data-platform|^Entity/ }),
  ).toHaveCount(0);
  await expectAccessible(page, { within: 'main' });
  await scorecards.heatMap
    .getByRole('row')
    .nth(1)
    .getByRole('link')
    .first()
    .click();

  // Why it is where it is, and what would lift it most.
  await expect(page).toHaveURL(/overview\/resource\//);
  const scorecard = new URL(page.url()).pathname;
  const moved = page.getByRole('region', { name: 'Why it moved' });
  await expect(moved.getByText(/^From .* points\.$/)).toBeVisible();
  const path = page.getByRole('region', { name: /^Shortest way to/ });
  const fix = path.getByRole('link', { name: /^Start fix: / }).first();
  const check = String(await fix.getAttribute('aria-label')).slice(11);
  const before = await scorecards.score();
  await expectAccessible(page, { within: 'main' });

  await fix.click();
  await expect(form.panel).toContainText(/The fix .* is applied to/);
  await form.send();
  const runId = run.id;
  await run.expectState('waiting for approval');
  await approve(runId);
  await run.expectState('succeeded');

  await collectEvidence(request);
  const named = moved
    .getByRole('listitem')
    .filter({ hasText: check })
    .getByRole('link', { name: /^Fix account / });
  await expect(async () => {
    await page.goto(`${scorecard}?days=7`);
    await expect(named).toBeVisible({ timeout: 5_000 });
    // The score is read before the reasons, and may be that of a moment ago.
    expect(await scorecards.score()).toBeGreaterThan(before);
  }).toPass({ timeout: 90_000 });
  await expect(named).toHaveAttribute('href', new RegExp(`/runs/${runId}$`));
  await expectAccessible(page, { within: 'main' });
});
