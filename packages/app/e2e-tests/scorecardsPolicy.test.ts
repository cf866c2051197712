/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/provisioningTest';
import { enclaveRequest, newName } from './support/requests';
import { ScorecardsPage } from './support/ScorecardsPage';
import { waitForScores } from './support/waitForScores';

test('a stricter pack shows who would drop, and changes nothing', async ({
  page,
  portal,
}) => {
  const pack = await readFile(
    resolve(
      __dirname,
      '../../../plugins/scorecards-backend/packs/aws-account.yaml',
    ),
    'utf8',
  );
  const scorecards = new ScorecardsPage(page);
  await portal.signInAs('Priya');
  await waitForScores(portal, 'awsAccount.rootMfa');
  const summary = () =>
    portal.call('GET', '/api/scorecards/scores/summary?type=cloud-account');
  const before = await summary();
  await scorecards.openTab('packs');
  await page.getByLabel('Or choose a file').setInputFiles({
    name: 'stricter.yaml',
    mimeType: 'application/yaml',
    // What Silver asks for, Bronze asks for as well.
    buffer: Buffer.from(
      pack.replaceAll('requiredFor: silver', 'requiredFor: bronze'),
    ),
  });
  await page.getByRole('button', { name: 'Preview pack' }).click();
  await expect(
    page.getByText(/\d+ of \d+ entities would change\. \d+ of those/),
  ).toBeVisible({ timeout: 60_000 });
  await expect(
    page
      .getByRole('table', { name: 'changed entities' })
      .getByText(/ → No tier$/)
      .first(),
  ).toBeVisible();
  expect(await summary()).toEqual(before);
  await expectAccessible(page, { within: 'main' });
});

test('a developer begins with the scores of their team, and gets no enclave in an account that is only Bronze', async ({
  page,
  portal,
  form,
  sandbox,
}) => {
  const scorecards = new ScorecardsPage(page);
  await portal.signInAs('Dana');
  await waitForScores(portal, 'awsAccount.rootMfa');
  await portal.goTo('Scorecards');
  await expect(page).toHaveURL(/owner=group%3Adefault%2Fpayments/);
  const owners = scorecards.heatMap.getByText(/, payments$/i);
  await expect(owners.first()).toBeVisible();
  expect(await owners.count()).toBe(
    (await scorecards.heatMap.getByRole('row').count()) - 1,
  );
  await expectAccessible(page, { within: 'main' });

  await form.open('request-enclave', {
    ...enclaveRequest,
    name: newName('copy'),
    accountId: await sandbox.accountId('staging-payments'),
  });
  await form.expectRefused(
    'staging-payments has the tier bronze. Enclaves in staging accounts need Silver',
  );
  await expectAccessible(page, { within: '[aria-label="What will happen"]' });
});

test('a pipeline asks the gate with curl', async ({ portal, page }) => {
  const portalUrl = process.env.STEWARD_URL ?? 'http://localhost:7007';
  const curl = async (token: string, tier: string, entityRef: string) => {
    const query = new URLSearchParams({ entityRef, tier });
    const { stdout } = await promisify(execFile)('curl', [
      '--silent',
      '--write-out',
      '\n%{http_code}',
      `${portalUrl}/api/scorecards/gate?${query}`,
      '--header',
      `Authorization: Bearer ${token}`,
    ]);
    const [body, status] = stdout.split(/\n(?=\d+$)/);
    return { status: Number(status), answer: JSON.parse(body) };
  };
  await portal.signInAs('Priya');
  await waitForScores(portal, 'awsAccount.rootMfa');
  const [best, worst] = await Promise.all(
    ['best', 'worst'].map(async sort => {
      const { items } = await portal.call<{ items: { entityRef: string }[] }>(
        'GET',
        `/api/scorecards/scores?type=cloud-account&limit=1&sort=${sort}`,
      );
      return items[0].entityRef;
    }),
  );
  const token = 'sandbox-operator';
  expect(await curl(token, 'bronze', best)).toEqual({
    status: 200,
    answer: expect.objectContaining({ allowed: true, reasons: [] }),
  });
  expect(await curl(token, 'gold', worst)).toEqual({
    status: 200,
    answer: expect.objectContaining({
      allowed: false,
      reasons: [expect.stringMatching(/ is .* and must be Gold\.$/)],
    }),
  });
  expect((await curl('nobody', 'gold', worst)).status).toBe(401);
  // What the pipeline printed is what people see.
  await page.goto(`/scorecards/overview/${worst.replace(/[:/]/g, '/')}`);
  await expect(
    page.getByRole('region', {
      name: 'Score',
      exact: true,
    }),
  ).toBeVisible();
});
