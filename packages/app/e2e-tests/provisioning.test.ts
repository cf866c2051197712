/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { AuditTrailPage } from './support/AuditTrailPage';
import { expect, test } from './support/provisioningTest';
import {
  enclaveRequest,
  environmentRequest,
  newName,
  teamRequest,
} from './support/requests';

test.describe.configure({ timeout: 300_000 });

test('a developer is stopped by policy, gets approval, and finds the enclave in the catalog', async ({
  page,
  portal,
  form,
  run,
  approve,
  sandbox,
  entity,
}) => {
  const name = newName('kyc');
  await portal.signInAs('Dana');
  await form.open('request-enclave', {
    ...enclaveRequest,
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

  expect(await sandbox.enclave(name)).toEqual({
    status: 'DEPLOYED',
    executions: ['deploy SUCCEEDED'],
  });

  const runUrl = new URL(page.url()).pathname;
  await run.openTab('Effects');
  const effect = page.getByRole('link', { name: /enc_/ }).first();
  await entity.openNew(String(await effect.getAttribute('href')), name);
  await expect(
    page.getByRole('link', { name: /Create enclave/ }).first(),
  ).toBeVisible();

  // What happened to it, and from there who approved it.
  await entity.openTab('Audit');
  const trail = new AuditTrailPage(page);
  await trail.openEvent(/finished the run/);
  const request = trail.part('Same request');
  await expect(request).toContainText('started the run');
  await expect(
    trail.part('AWS calls underneath').getByRole('table'),
  ).toContainText('states:');
  await request
    .getByRole('link', { name: 'Provisioning run with its approval' })
    .click();
  await expect(page).toHaveURL(new RegExp(`${runUrl}$`));
});

test('a low risk needs nobody; a failure says why, a retry ends well, and it can all be taken back', async ({
  page,
  portal,
  form,
  run,
  approve,
  sandbox,
}) => {
  const name = newName('trial');
  await portal.signInAs('Dana');
  await form.open('request-enclave', {
    ...enclaveRequest,
    name,
    accountId: await sandbox.accountId('dev-payments'),
  });
  await expect(form.panel).toContainText('No approval needed');
  await sandbox.nextExecution('fail-terraform', {
    machine: 'treza-sandbox-deployment',
  });
  await form.send();
  await run.expectState('failed');
  // The notification of the end may be an alert as well.
  await expect(
    page.getByRole('tabpanel').getByRole('alert').filter({ hasText: 'Next:' }),
  ).toBeVisible();
  await expectAccessible(page, { within: 'main' });

  await run.act('Retry');
  await run.expectState('succeeded');
  await expect(page.getByText('attempt 2', { exact: true })).toBeVisible();
  expect(await sandbox.enclave(name)).toEqual({
    status: 'DEPLOYED',
    // The platform ends what failed as SUCCEEDED, and says so on the row.
    executions: ['deploy SUCCEEDED', 'deploy SUCCEEDED'],
  });

  const created = run.id;
  await run.act('Decommission', { type: name });
  await expect(run.heading(`Destroy enclave ${name}`)).toBeVisible();
  await run.expectState('waiting for approval');
  await approve(run.id);
  await run.expectState('succeeded');
  expect(await sandbox.enclave(name)).toMatchObject({
    status: 'DESTROYED',
    executions: { length: 3, 2: 'destroy SUCCEEDED' },
  });
  await run.open(created);
  await expect(page.getByText('Taken back by').getByRole('link')).toBeVisible();
});

test('what waits for approval can be cancelled, and then nothing happened', async ({
  page,
  portal,
  requestEnclave,
  run,
  sandbox,
}) => {
  const name = newName('never');
  await portal.signInAs('Dana');
  await requestEnclave(name, 'prod-payments');
  await run.expectState('waiting for approval');
  await run.act('Cancel run');
  await run.expectState('cancelled');
  await run.openTab('Effects');
  await expect(page.getByRole('link', { name: /enc_/ })).toHaveCount(0);
  expect(await sandbox.enclave(name)).toBeUndefined();
});

test('a team lead onboards a team and retires it: a pull request each, and the Group comes and goes', async ({
  page,
  portal,
  form,
  run,
  approve,
  reviews,
  entity,
}) => {
  const team = newName('team');
  await portal.signInAs('Tomas');
  await form.open('onboard-team', teamRequest);
  const name = page.getByRole('textbox', { name: 'Name of the team' });
  await name.fill('payments');
  await form.expectRefused(/payments is there already/);
  await name.fill(team);
  await expect(form.panel).toContainText(`namespace team-${team}`);
  await form.send();
  await run.expectReview();
  await run.openTab('Plan & inputs');
  await expect(page.getByText(`teams/${team}/team.yaml`).first()).toBeVisible();
  await reviews.merge('platform-gitops', `Onboard team ${team}`);
  await run.expectWaiting(/in Argo CD|Argo CD has to/);
  await run.expectState('succeeded');
  await run.openTab('Steps');
  const namespace = page
    .getByRole('list', { name: 'Steps' })
    .getByRole('listitem')
    .filter({ hasText: `team-${team}-namespace` });
  await expect(namespace).toContainText('succeeded');
  await expect(namespace.getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`/argocd/applications/argocd/team-${team}-namespace$`),
  );
  const group = `/catalog/default/group/${team}`;
  await entity.openNew(group, team);

  await entity.ask('Decommission');
  await page.getByRole('textbox', { name: /Type the name/ }).fill(team);
  await expect(form.panel).toContainText('Argo CD deletes');
  await form.send();
  await run.expectState('waiting for approval');
  await approve(run.id);
  await run.expectReview();
  await reviews.merge('platform-gitops', `Retire team ${team}`);
  await run.expectState('succeeded');
  await entity.expectGone(group);
});

test('a platform engineer onboards an environment in the next free network, and takes it away', async ({
  page,
  portal,
  form,
  run,
  approve,
  reviews,
  sandbox,
  entity,
}) => {
  await portal.signInAs('Priya');
  await form.open('onboard-environment', {
    ...environmentRequest,
    tenant: newName('biz'),
    accountId: await sandbox.accountId('dev-payments'),
  });
  await expect(form.panel).toContainText('the next free one');
  await form.send();
  const title = await run.heading(/^Onboard environment/).textContent();
  const stack = String(/environment (\S+)/.exec(title ?? '')?.[1]);
  await run.expectReview();
  await reviews.merge('infrastructure-live', `Onboard environment ${stack}`);
  await run.expectState('succeeded');
  const environment = `/catalog/default/resource/${stack}`;
  await entity.openNew(environment, stack);

  await entity.ask('Decommission');
  await page.getByRole('checkbox', { name: /I know that/ }).press('Space');
  await expect(form.panel).toContainText(`The stack ${stack} is removed`);
  await form.send();
  await run.expectState('waiting for approval');
  await approve(run.id);
  await run.expectReview();
  await reviews.merge('infrastructure-live', `Remove environment ${stack}`);
  await run.expectState('succeeded');
  await entity.expectGone(environment);
});
