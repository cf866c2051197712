/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityPage } from './EntityPage';
import { Colleagues } from './Colleagues';
import { expect, test as base } from './estateTest';
import { GitReviews } from './GitReviews';
import { RequestForm } from './RequestForm';
import { enclaveRequest } from './requests';
import { RunPage } from './RunPage';

/** How many times faster than in a demonstration the machines run. */
const speed = 4;

/** A journey through a request and its run. */
export const test = base.extend<{
  form: RequestForm;
  run: RunPage;
  /** The person who is signed in asks for an enclave of the usual size, and has its run open. */
  requestEnclave: (name: string, account: string) => Promise<void>;
  reviews: GitReviews;
  /** Somebody finds the request in the inbox, looks at it and approves it. */
  approve: (runId: string, persona?: string) => Promise<void>;
  entity: EntityPage;
}>({
  sandbox: async ({ sandbox }, walkThrough) => {
    await sandbox.runMachines(speed);
    await walkThrough(sandbox);
  },
  form: async ({ page }, walkThrough) => {
    await walkThrough(new RequestForm(page));
  },
  run: async ({ page }, walkThrough) => {
    await walkThrough(new RunPage(page));
  },
  requestEnclave: async ({ form, sandbox }, walkThrough) => {
    await walkThrough(async (name, account) => {
      await form.open('request-enclave', {
        ...enclaveRequest,
        name,
        accountId: await sandbox.accountId(account),
      });
      await form.send();
    });
  },
  reviews: async ({ request }, walkThrough) => {
    await walkThrough(GitReviews.fromEnvironment(request));
  },
  approve: async ({ colleagues }, walkThrough) => {
    await walkThrough((runId, persona = 'Ravi') =>
      approveAs(colleagues, persona, runId),
    );
  },
  entity: async ({ page, problems, request }, walkThrough) => {
    const entity = new EntityPage(page, request);
    await walkThrough(entity);
    // It was looked for before it was there, or after it was gone.
    problems.forget(/404 .*\/api\/catalog\/entities\/by-name\//);
    // The page that was open asks for the ancestors of what was just removed.
    for (const path of entity.gone) {
      problems.forget(new RegExp(`^Request failed with 404 .*${path}`));
    }
  },
});

async function approveAs(
  colleagues: Colleagues,
  persona: string,
  runId: string,
) {
  const { page } = await colleagues.portalOf(persona);
  await page.goto(`/provisioning/approvals?run=${runId}`);
  const request = page.getByRole('region', { name: 'Request' });
  await expect(request).toBeVisible();
  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText(/^Approved/).first()).toBeVisible();
}

export { expect };
