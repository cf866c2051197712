/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { environmentRequest, newName, teamRequest } from './support/requests';
import { RequestForm } from './support/RequestForm';
import { expect, test } from './support/restartTest';
import { RECOVERY_MS, RunPage } from './support/RunPage';

const connectionLost = /The live connection broke; reconnecting/;
const deployment = { machine: 'treza-sandbox-deployment' };
const cleanup = { machine: 'treza-sandbox-cleanup' };
/** So many times slower that it takes longer than a start of the backend. */
const slowly = { factor: 10 };

test.describe.configure({ timeout: 300_000 });

test('what waits for approval, for a review and for Argo CD goes on with another backend', async ({
  colleagues,
  portal,
  requestEnclave,
  run,
  approve,
  reviews,
  sandbox,
}) => {
  const enclave = newName('wait');
  const team = newName('late');
  const tenant = newName('biz');
  await portal.signInAs('Dana');
  await requestEnclave(enclave, 'prod-payments');
  await run.expectState('waiting for approval');
  const ofTeam = await askForReview('Tomas', 'onboard-team', {
    ...teamRequest,
    name: team,
  });
  const ofEnvironment = await askForReview('Priya', 'onboard-environment', {
    ...environmentRequest,
    tenant,
    accountId: await sandbox.accountId('dev-payments'),
  });
  await sandbox.degrade(`team-${team}-namespace`, 'exceeded quota');
  await reviews.merge('platform-gitops', `Onboard team ${team}`);
  await ofTeam.expectWaiting(/is Degraded in Argo CD: exceeded quota/);
  await portal.restartBackend();

  // The pages that were open all the while say how it goes on.
  await approve(run.id);
  await sandbox.mend();
  await reviews.merge(
    'infrastructure-live',
    new RegExp(`^Onboard environment ${tenant}-`),
  );
  await ofTeam.expectState('succeeded');
  await ofEnvironment.expectState('succeeded');
  await run.expectState('succeeded');
  expect(await sandbox.enclave(enclave)).toEqual({
    status: 'DEPLOYED',
    executions: ['deploy SUCCEEDED'],
  });

  async function askForReview(who: string, template: string, values: object) {
    const { page: his } = await colleagues.portalOf(who);
    const hisForm = new RequestForm(his);
    const hisRun = new RunPage(his);
    await hisForm.open(template, values);
    await hisForm.send();
    await hisRun.expectReview();
    return hisRun;
  }
});

test('an open log goes on with another backend, each line once', async ({
  page,
  portal,
  requestEnclave,
  run,
  sandbox,
}) => {
  const name = newName('live');
  await portal.signInAs('Dana');
  await sandbox.nextExecution('slow', deployment, slowly);
  await requestEnclave(name, 'dev-payments');
  await run.openTab('Log');
  await expect(page.getByText(/Terraform Runner Started/)).toBeVisible({
    timeout: 60_000,
  });
  const restarted = portal.restartBackend();
  await expect(page.getByText(connectionLost)).toBeVisible();
  await restarted;
  await expect(page.getByText(connectionLost)).toBeHidden({ timeout: 30_000 });
  await run.expectState('succeeded');
  // The ends of the task and of the execution may be read after the run's.
  for (const end of [/Runner Completed Successfully/, /execution ended well/]) {
    await expect(page.getByText(end)).toBeVisible({ timeout: RECOVERY_MS });
  }
  const lines = await run.logLines();
  for (const once of [/Terraform Runner Started/, /Apply complete!/]) {
    expect(lines.filter(line => once.test(line))).toHaveLength(1);
  }
  await page.reload();
  await expect.poll(() => run.logLines()).toEqual(lines);
  expect(await sandbox.enclave(name)).toEqual({
    status: 'DEPLOYED',
    executions: ['deploy SUCCEEDED'],
  });
});

test('a retry and a decommission go on with another backend, each once', async ({
  page,
  portal,
  requestEnclave,
  run,
  approve,
  sandbox,
}) => {
  const [failed, unwanted] = [newName('again'), newName('away')];
  await portal.signInAs('Dana');
  await requestEnclave(unwanted, 'dev-payments');
  await run.expectState('succeeded');
  await run.act('Decommission', { type: unwanted });
  await expect(run.heading(`Destroy enclave ${unwanted}`)).toBeVisible();
  await run.expectState('waiting for approval');
  const decommission = run.id;

  await sandbox.nextExecution('fail-terraform', deployment);
  await requestEnclave(failed, 'dev-payments');
  await run.expectState('failed');
  await sandbox.nextExecution('slow', deployment, slowly);
  await sandbox.nextExecution('slow', cleanup, slowly);
  await run.act('Retry');
  await approve(decommission);
  await expect
    .poll(() => sandbox.enclave(failed))
    .toMatchObject({ status: 'DEPLOYING' });
  await expect
    .poll(() => sandbox.enclave(unwanted))
    .toMatchObject({ status: 'DESTROYING' });
  await portal.restartBackend();

  await run.expectState('succeeded');
  await expect(page.getByText('attempt 2', { exact: true })).toBeVisible();
  expect(await sandbox.enclave(failed)).toEqual({
    status: 'DEPLOYED',
    executions: ['deploy SUCCEEDED', 'deploy SUCCEEDED'],
  });
  await run.open(decommission);
  await run.expectState('succeeded');
  expect(await sandbox.enclave(unwanted)).toEqual({
    status: 'DESTROYED',
    executions: ['deploy SUCCEEDED', 'destroy SUCCEEDED'],
  });
});

test('what was cancelled stays so with another backend, and a cancel that nobody heard is asked again', async ({
  page,
  portal,
  requestEnclave,
  run,
  sandbox,
}) => {
  const [unasked, unheard] = [newName('unasked'), newName('unheard')];
  await portal.signInAs('Priya');
  await requestEnclave(unasked, 'prod-payments');
  await run.expectState('waiting for approval');
  await run.act('Cancel run');
  const cancelled = run.id;

  await sandbox.nextExecution('slow', deployment, { factor: 20 });
  await requestEnclave(unheard, 'dev-payments');
  await run.expectState('running');
  await expect
    .poll(async () => (await sandbox.enclave(unheard))?.executions)
    .toEqual(['deploy RUNNING']);
  const restarted = portal.restartBackend();
  await expect(page.getByText(connectionLost)).toBeVisible();
  const dialog = await run.ask('Cancel run');
  await dialog.getByRole('checkbox', { name: /^Also stop/ }).press('Space');
  const cancel = dialog.getByRole('button', { name: 'Cancel and stop' });
  await cancel.click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  expect((await sandbox.enclave(unheard))?.executions).toEqual([
    'deploy RUNNING',
  ]);
  await restarted;
  await cancel.click();
  await expect(dialog).toBeHidden();
  await run.expectState('cancelled');
  expect((await sandbox.enclave(unheard))?.executions).toEqual([
    'deploy ABORTED',
  ]);

  await run.open(cancelled);
  await run.expectState('cancelled');
  expect(await sandbox.enclave(unasked)).toBeUndefined();
});
