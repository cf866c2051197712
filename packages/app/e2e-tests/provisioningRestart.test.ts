/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { enclaveRequest, newName } from './support/requests';
import { RequestForm } from './support/RequestForm';
import { expect, test } from './support/restartTest';
import { RECOVERY_MS, RunPage } from './support/RunPage';

const connectionLost = /The live connection broke; reconnecting/;
const deployment = { machine: 'treza-sandbox-deployment' };
/** So many times slower that it takes longer than a start of the backend. */
const slowly = { factor: 15 };
const recovery = { timeout: RECOVERY_MS };

test.describe.configure({ timeout: 300_000 });

// What a crash does at each other moment, and to retries and decommissions, is
// proved beneath the browser: engine/crash.test.ts.
test('what waits, what is followed and what is being cancelled goes on with another backend', async ({
  page,
  colleagues,
  portal,
  requestEnclave,
  run,
  approve,
  sandbox,
}) => {
  const [waiting, followed, unwanted] = ['wait', 'live', 'away'].map(newName);

  await portal.signInAs('Dana');
  await requestEnclave(waiting, 'prod-payments');
  await run.expectState('waiting for approval');
  const waitingRun = run.id;

  // Who may also stop what a run has started.
  const { page: priya } = await colleagues.portalOf('Priya');
  const unwantedForm = new RequestForm(priya);
  const unwantedRun = new RunPage(priya);
  await sandbox.nextExecution('slow', deployment, { factor: 60 });
  await unwantedForm.open('request-enclave', {
    ...enclaveRequest,
    name: unwanted,
    accountId: await sandbox.accountId('dev-payments'),
  });
  await unwantedForm.send();
  await unwantedRun.expectState('running');
  await expect
    .poll(async () => (await sandbox.enclave(unwanted))?.executions)
    .toEqual(['deploy RUNNING']);

  await sandbox.nextExecution('slow', deployment, slowly);
  await requestEnclave(followed, 'dev-payments');
  await run.openTab('Log');
  await expect(page.getByText(/Terraform Runner Started/)).toBeVisible(
    recovery,
  );

  const restarted = portal.restartBackend();
  await expect(page.getByText(connectionLost)).toBeVisible();
  const dialog = await unwantedRun.ask('Cancel run');
  await dialog.getByRole('checkbox', { name: /^Also stop/ }).press('Space');
  const cancel = dialog.getByRole('button', { name: 'Cancel and stop' });
  await cancel.click();
  await expect(dialog.getByRole('alert')).toBeVisible(recovery);
  expect((await sandbox.enclave(unwanted))?.executions).toEqual([
    'deploy RUNNING',
  ]);
  await restarted;

  await cancel.click();
  await expect(dialog).toBeHidden(recovery);
  await unwantedRun.expectState('cancelled');
  expect((await sandbox.enclave(unwanted))?.executions).toEqual([
    'deploy ABORTED',
  ]);

  await expect(page.getByText(connectionLost)).toBeHidden(recovery);
  await run.expectState('succeeded');
  // The ends of the task and of the execution may be read after the run's.
  for (const end of [/Runner Completed Successfully/, /execution ended well/]) {
    await expect(page.getByText(end)).toBeVisible(recovery);
  }
  const lines = await run.logLines();
  for (const once of [/Terraform Runner Started/, /Apply complete!/]) {
    expect(lines.filter(line => once.test(line))).toHaveLength(1);
  }
  await page.reload();
  await expect.poll(() => run.logLines()).toEqual(lines);

  await approve(waitingRun);
  await run.open(waitingRun);
  await run.expectState('succeeded');
  for (const name of [waiting, followed]) {
    expect(await sandbox.enclave(name)).toEqual({
      status: 'DEPLOYED',
      executions: ['deploy SUCCEEDED'],
    });
  }
});

test('a request that is sent while the backend is away is kept, and is made once', async ({
  page,
  portal,
  form,
  run,
  sandbox,
}) => {
  const name = newName('patient');
  await portal.signInAs('Dana');
  await form.open('request-enclave', {
    ...enclaveRequest,
    accountId: await sandbox.accountId('prod-payments'),
  });
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  await expect(await form.review()).toContainText('prod-payments');

  const restarted = portal.restartBackend();
  await portal.expectAway();
  await form.confirm();
  await expect(page.getByText(/does not answer. Reconnecting/)).toBeVisible();
  await restarted;
  await form.expectRun();
  await run.expectState('waiting for approval');
  const { items } = await portal.call<{ items: { id: string }[] }>(
    'GET',
    `/api/provisioning/runs?q=${name}`,
  );
  expect(items.map(({ id }) => id)).toEqual([run.id]);
});
