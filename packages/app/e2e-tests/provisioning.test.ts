/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/provisioningTest';

/** Another name for each time that the journeys are walked. */
const suffix = Date.now().toString(36).slice(-5);

const enclave = {
  team: 'payments',
  region: 'eu-central-1',
  dockerImage: 'registry.example/payments/kyc:1.4.2',
  instanceType: 'm6i.xlarge',
  cpuCount: 2,
  memoryMib: 2048,
};

test.describe.configure({ timeout: 180_000 });

test('a developer is stopped by policy, gets approval, and finds the enclave in the catalog', async ({
  page,
  portal,
  form,
  run,
  approve,
  sandbox,
  openNewEntity,
}) => {
  const name = `kyc-${suffix}`;
  await portal.signInAs('Dana');
  await form.open('request-enclave', {
    ...enclave,
    accountId: await sandbox.accountId('prod-payments'),
    enableDebug: true,
    reason: 'Identity checks move out of the monolith',
  });
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  const denial = /Debug mode is not allowed in prod-payments/;
  await form.expectRefused(denial);
  await expect(page.getByText(denial).nth(1)).toBeVisible();

  await page.getByRole('checkbox', { name: 'Debug mode' }).press('Space');
  await expect(form.panel).not.toContainText('Debug mode');
  await expect(form.panel).toContainText(
    'prod-payments is a production account',
  );
  await expect(form.panel).toContainText('Needs approval');
  await expectAccessible(page, { within: '[aria-label="What will happen"]' });
  await form.send();
  await expect(
    run.heading(`Create enclave ${name} in prod-payments`),
  ).toBeVisible();
  await run.expectState('waiting for approval');
  await expectAccessible(page, { within: 'main' });

  await approve(run.id);
  await run.expectState('running');
  await run.openTab('Log');
  await expect(page.getByText(/Terraform/).first()).toBeVisible({
    timeout: 60_000,
  });
  await run.expectState('succeeded');

  await run.openTab('Effects');
  const entity = await page
    .getByRole('link', { name: /enc_/ })
    .first()
    .getAttribute('href');
  await openNewEntity(String(entity), name);
  await expect(
    page.getByRole('link', { name: /Create enclave/ }).first(),
  ).toBeVisible();
});

test('a low risk needs nobody; a failure says why, a retry ends well, and it can all be taken back', async ({
  page,
  portal,
  form,
  run,
  approve,
  sandbox,
}) => {
  const name = `trial-${suffix}`;
  await portal.signInAs('Dana');
  await form.open('request-enclave', {
    ...enclave,
    name,
    accountId: await sandbox.accountId('dev-payments'),
  });
  await expect(form.panel).toContainText('No approval needed');
  await sandbox.nextExecution('fail-terraform', {
    machine: 'treza-sandbox-deployment',
  });
  await form.send();
  await run.expectState('failed');
  await expect(page.getByRole('alert')).toContainText('Next:');
  await expectAccessible(page, { within: 'main' });

  await run.act('Retry');
  await run.expectState('succeeded');
  await expect(page.getByText('attempt 2', { exact: true })).toBeVisible();

  const created = run.id;
  await run.act('Decommission', { type: name });
  await expect(run.heading(`Destroy enclave ${name}`)).toBeVisible();
  await run.expectState('waiting for approval');
  await approve(run.id);
  await run.expectState('succeeded');
  await run.open(created);
  await expect(page.getByText('Taken back by').getByRole('link')).toBeVisible();
});

test('what waits for approval can be cancelled, and then nothing happened', async ({
  page,
  portal,
  form,
  run,
  sandbox,
}) => {
  await portal.signInAs('Dana');
  await form.open('request-enclave', {
    ...enclave,
    name: `never-${suffix}`,
    accountId: await sandbox.accountId('prod-payments'),
  });
  await form.send();
  await run.expectState('waiting for approval');
  await run.act('Cancel run');
  await run.expectState('cancelled');
  await run.openTab('Effects');
  await expect(page.getByRole('link', { name: /enc_/ })).toHaveCount(0);
});

test('a team lead onboards a team: a pull request, its merge, and the Group', async ({
  page,
  portal,
  form,
  run,
  reviews,
  openNewEntity,
}) => {
  const team = `team${suffix}`;
  await portal.signInAs('Tomas');
  await form.open('onboard-team', {
    description: 'Finds fraud before it costs anything',
    owner: { name: 'Tomas Lind', email: 'tomas.lind@steward.example' },
    members: ['user:default/tomas.lind'],
    tier: 'starter',
  });
  await page
    .getByRole('textbox', { name: 'Name of the team' })
    .fill('payments');
  await form.expectRefused(/payments is there already/);
  await page.getByRole('textbox', { name: 'Name of the team' }).fill(team);
  await expect(form.panel).toContainText(`namespace team-${team}`);
  await form.send();
  await expect(
    page.getByText(/Waiting: Review and merge of pull request/),
  ).toBeVisible({ timeout: 60_000 });
  await run.openTab('Plan & inputs');
  await expect(page.getByText(`teams/${team}/team.yaml`).first()).toBeVisible();

  await reviews.merge('platform-gitops', `Onboard team ${team}`);
  await run.expectState('succeeded');
  await openNewEntity(`/catalog/default/group/${team}`, team);
});

test('a platform engineer onboards an environment in the next free network', async ({
  page,
  portal,
  form,
  run,
  reviews,
  sandbox,
}) => {
  await portal.signInAs('Priya');
  await form.open('onboard-environment', {
    tenant: 'payments',
    stage: 'dev',
    accountId: await sandbox.accountId('dev-payments'),
    region: 'us-east-1',
    team: 'payments',
    description: `Nearer to New York (${suffix})`,
    components: ['eks'],
  });
  await expect(form.panel).toContainText('the next free one');
  await form.send();
  const title = await run.heading(/^Onboard environment/).textContent();
  const stack = /environment (\S+)/.exec(title ?? '')?.[1];
  await expect(
    page.getByText(/Waiting: Review and merge of pull request/),
  ).toBeVisible({ timeout: 60_000 });
  await reviews.merge('infrastructure-live', `Onboard environment ${stack}`);
  await run.expectState('succeeded');
});
