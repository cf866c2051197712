/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/provisioningTest';
import { enclaveRequest, newName } from './support/requests';
import { waitForCosts } from './support/waitForCosts';

test('finance sets a budget for a team, sees it exceeded, raises it until the forecast fits, and removes it', async ({
  page,
  portal,
}) => {
  test.slow();
  await portal.signInAs('Fiona');
  await waitForCosts(portal, 'group:default/compliance');
  await page.goto('/cloud-costs/budgets');
  await page.getByRole('button', { name: 'Set a budget' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^All costs.*For$/ }).click();
  await page
    .getByRole('option', { name: 'compliance', exact: true })
    .click({ timeout: 15_000 });
  await dialog.getByLabel('Amount').fill('10');
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Set budget' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row').filter({
    has: page.getByRole('button', { name: 'Change the budget of compliance' }),
  });
  // On the first days of a month nothing is spent yet.
  await expect(row).toContainText(/exceeded|at risk/);
  await expect(row).toContainText(/\$[\d,]+ (over|left), \$[\d,]+ expected/);
  await expectAccessible(page, { within: 'main' });

  await row.getByRole('button', { name: /^Change/ }).click();
  await dialog.getByLabel(/^Amount/).fill('900000');
  await dialog.getByRole('button', { name: 'Change budget' }).click();
  await expect(row).toContainText('within budget');

  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(dialog).toContainText('Nobody is warned any more');
  await dialog.getByRole('button', { name: 'Remove budget' }).click();
  await expect(row).toHaveCount(0);
});

test('finance opens a recommendation as a change request, has it carried out, and the savings ledger waits for the bill', async ({
  page,
  portal,
  form,
}) => {
  test.slow();
  await portal.signInAs('Fiona');
  await waitForCosts(portal);
  await page.goto('/cloud-costs/recommendations?state=open');
  const table = page.getByRole('table', { name: 'recommendations' });
  await table
    .getByRole('link', { name: /^Request change: Rightsize i-/ })
    .first()
    .click();
  await expect(form.panel).toBeVisible();
  await expect(
    page.getByRole('combobox', { name: /^Enclave/ }),
  ).not.toHaveValue('');
  await expectAccessible(page, { within: 'main' });
  await page.goBack();
  await table
    .getByRole('button', { name: /^Start: / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const [title] = String(await dialog.textContent()).split(':');
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog).toBeHidden();

  await page.goto('/cloud-costs/recommendations?state=started');
  await table
    .getByRole('button', { name: /^Done: / })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  const saving = page
    .getByRole('table', { name: 'savings' })
    .getByRole('row')
    .nth(1);
  await expect(saving).toContainText('not known yet');
  await expectAccessible(page, { within: 'main' });
  expect(title).not.toBe('');
});

test('finance uploads a billing file, and its costs appear to the cent', async ({
  page,
  portal,
}) => {
  test.slow();
  const month = new Date().toISOString().slice(0, 7);
  const account = '111122223333';
  const charge = (service: string, amount: string) =>
    [
      account,
      account,
      `${month}-01T00:00:00Z`,
      `${month}-01T00:00:00Z`,
      'Usage',
      service,
      'eu-central-1',
      'USD',
      amount,
      amount,
    ].join(',');
  await portal.signInAs('Fiona');
  await waitForCosts(portal);
  await page.goto('/cloud-costs/sources');
  await page.getByRole('button', { name: 'Upload a file' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('File').setInputFiles({
    name: 'acquired.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'BillingAccountId,SubAccountId,BillingPeriodStart,ChargePeriodStart,ChargeCategory,ServiceName,RegionId,BillingCurrency,BilledCost,EffectiveCost',
        charge('Amazon EC2', '20.33333333'),
        charge('Amazon S3', '3.12e-1'),
        charge('Amazon S3', '-0.1'),
      ].join('\n'),
    ),
  });
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Upload file' }).click();
  await expect(page.getByText(/^The file was read: /)).toBeVisible();
  const proof = page
    .getByRole('table', { name: 'reconciled months' })
    .getByRole('row')
    .filter({ hasText: /1111 ?2222 ?3333/ });
  await expect(proof).toContainText('to the cent');
  await expect(proof).toContainText('$20.55');
  await expectAccessible(page, { within: 'main' });

  await page.goto(
    '/cloud-costs/explore?groupBy=account&service=Amazon EC2&period=month',
  );
  await expect(
    page.getByRole('row').filter({ hasText: /1111 ?2222 ?3333/ }),
  ).toContainText('$20.33');
});

test('a developer sees the estimate while they ask, on the run, and what the bill said of earlier ones', async ({
  page,
  portal,
  form,
  run,
  sandbox,
  request,
}) => {
  test.setTimeout(300_000);
  await portal.signInAs('Dana');
  const accountId = await sandbox.accountId('dev-payments');

  // What provisioning reported of a run forty days ago.
  const doneAt = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const operator = { authorization: 'Bearer sandbox-operator' };
  const reported = await request.put(
    `/api/cloud-costs/estimates/runs/${newName('earlier')}`,
    {
      headers: operator,
      data: {
        template: 'account.create',
        title: 'prod-payments',
        entity: `resource:default/aws-${await sandbox.accountId(
          'prod-payments',
        )}`,
        team: 'group:default/payments',
        doneAt,
        listed: '100',
        estimated: '100',
        currency: 'USD',
      },
    },
  );
  expect(reported.ok(), await reported.text()).toBe(true);
  const asked = await request.post(
    '/api/cloud-costs/sources/cost-explorer/loads',
    {
      headers: operator,
      data: { month: new Date().toISOString().slice(0, 7) },
    },
  );
  expect(asked.ok(), await asked.text()).toBe(true);

  await form.open('request-enclave', {
    ...enclaveRequest,
    name: newName('priced'),
    accountId,
  });
  await expect(form.panel).toContainText(/Cost \+\$[\d,.]+\/month/);
  const estimate = /Cost (\+\$[\d,.]+\/month)/.exec(
    String(await form.panel.textContent()),
  )?.[1];
  await form.send();
  await run.expectState('succeeded');
  await run.openTab('Plan & inputs');
  await expect(page.getByText(String(estimate)).first()).toBeVisible();
  // The estimate is reported after the run has ended.
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByText(/^The bill is compared once it has 7 days after/),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page, { within: 'main' });

  await expect(async () => {
    await page.goto('/cloud-costs/recommendations');
    await expect(
      page
        .getByRole('table', { name: 'estimated runs' })
        .getByText(/^After 30 days the bill says/),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await expectAccessible(page, { within: 'main' });
});
