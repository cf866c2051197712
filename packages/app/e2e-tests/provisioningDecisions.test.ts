/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { AuditTrailPage } from './support/AuditTrailPage';
import { newName } from './support/requests';
import { expect, test } from './support/provisioningTest';
import { RunPage } from './support/RunPage';

test.describe.configure({ timeout: 300_000 });

test('an approver hands their right on for a week, and who has it decides', async ({
  colleagues,
  page,
  portal,
  requestEnclave,
  run,
  approve,
}) => {
  await portal.signInAs('Dana');
  await requestEnclave(newName('deputy'), 'prod-payments');
  await run.expectState('waiting for approval');

  const { page: ravi } = await colleagues.portalOf('Ravi');
  await ravi.goto('/provisioning/delegations');
  await ravi
    .getByRole('button', { name: 'Hand on my approvals' })
    .first()
    .click();
  const dialog = ravi.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'To' }).fill('Fiona');
  await ravi.getByRole('option', { name: 'Fiona Okafor' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('On leave');
  await expectAccessible(ravi, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Hand on' }).click();
  const delegation = ravi
    .getByRole('list', { name: 'Delegations' })
    .getByRole('listitem')
    .filter({ hasText: 'Fiona' });
  await expect(delegation).toContainText('On leave');
  await expectAccessible(ravi, { within: 'main' });

  await approve(run.id, 'Fiona');
  await run.openTab('Approval');
  await expect(page.getByText(/fiona.okafor/i).first()).toBeVisible();
  await run.expectState('succeeded');

  await delegation.getByRole('button', { name: /End the delegation/ }).click();
  await ravi
    .getByRole('dialog')
    .getByRole('button', { name: 'End now' })
    .click();
  await expect(delegation).toHaveCount(0);
});

test('a rejection tells the requester why, and nothing was done', async ({
  colleagues,
  page,
  portal,
  requestEnclave,
  run,
  sandbox,
}) => {
  const name = newName('large');
  const why = 'A development account is enough for a trial';
  await portal.signInAs('Dana');
  await requestEnclave(name, 'prod-payments');
  await run.expectState('waiting for approval');

  const { page: ravi } = await colleagues.portalOf('Ravi');
  await ravi.goto(`/provisioning/approvals?run=${run.id}`);
  const request = ravi.getByRole('region', { name: 'Request' });
  await request.getByRole('textbox', { name: /^Comment/ }).fill(why);
  await request.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(ravi.getByText(/^Rejected/).first()).toBeVisible();

  await run.expectState('rejected');
  await expect(page.getByText(/^Rejected by/)).toHaveText(
    `Rejected by Ravi Menon: ${why}`,
  );
  await expectAccessible(page, { within: 'main' });
  expect(await sandbox.enclave(name)).toBeUndefined();
  const trail = new AuditTrailPage(ravi);
  await trail.open('action:run.reject');
  await expect(trail.event(new RegExp(name))).toContainText(
    'Ravi Menon rejected the run',
  );
});

test('where nobody can be asked one approves alone, and stops at once what went wrong', async ({
  colleagues,
  portal,
  requestEnclave,
  run,
  sandbox,
}) => {
  const name = newName('urgent');
  await portal.signInAs('Dana');
  await requestEnclave(name, 'prod-payments');
  await run.expectState('waiting for approval');
  await sandbox.nextExecution(
    'slow',
    { machine: 'treza-sandbox-deployment' },
    { factor: 20 },
  );

  const { page: priya } = await colleagues.portalOf('Priya');
  const herRun = new RunPage(priya);
  await herRun.open(run.id);
  await herRun.act('Approve alone', { why: 'The approver is on a plane' });
  await herRun.expectState('running');
  await herRun.openTab('Approval');
  await expect(priya.getByText('The approver is on a plane')).toBeVisible();
  await expectAccessible(priya, { within: 'main' });
  await expect
    .poll(async () => (await sandbox.enclave(name))?.executions)
    .toEqual(['deploy RUNNING']);

  await herRun.act('Cancel run', {
    tick: 'Also stop what it has started',
    confirm: 'Cancel and stop',
  });
  await run.expectState('cancelled');
  await expect(priya.getByText(/until the reconciler puts it/)).toBeVisible();
  expect((await sandbox.enclave(name))?.executions).toEqual(['deploy ABORTED']);

  const trail = new AuditTrailPage(priya);
  await trail.open('severity:critical action:run.approve');
  await trail.openEvent(new RegExp(`Create enclave ${name}`));
  await expect(trail.detail).toContainText('break-glass');
});
