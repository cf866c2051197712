/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { AuditTrailPage } from './support/AuditTrailPage';
import { expect, test } from './support/estateTest';

test('an auditor holds what must stay, releases it, and takes a name out for ever', async ({
  colleagues,
  page,
  portal,
}) => {
  test.slow();
  const actor = 'user:default/fiona.okafor';
  await colleagues.portalOf('Fiona');
  const trail = new AuditTrailPage(page);
  await portal.signInAs('Axel');
  await trail.open(`actor:${actor}`);
  await expect(trail.event('Fiona Okafor signed in').first()).toBeVisible();

  await page.goto('/audit-trail/retention');
  await page.getByRole('button', { name: 'Place a hold' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'an actor' }).press('Space');
  await dialog.getByRole('textbox', { name: 'Actor' }).fill(actor);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Case 2026-118');
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Place the hold' }).click();
  const holds = page.getByRole('table', { name: 'legal holds' });
  await expect(holds).toContainText('Case 2026-118');
  await expectAccessible(page, { within: 'main' });
  await holds
    .getByRole('button', { name: `Release the hold on ${actor}` })
    .click();
  await dialog.getByRole('button', { name: 'Release' }).click();
  await expect(page.getByText('No legal holds')).toBeVisible();

  await page.getByRole('textbox', { name: 'Actor' }).fill(actor);
  await page.getByRole('button', { name: 'Pseudonymise' }).click();
  await dialog
    .getByRole('textbox', { name: `Type ${actor} to confirm` })
    .fill(actor);
  await dialog.getByRole('button', { name: 'Pseudonymise' }).click();
  await expect(
    page.getByText(`The name of ${actor} cannot be read any more.`),
  ).toBeVisible();

  await trail.open(`actor:${actor}`);
  await expect(trail.event('fiona.okafor signed in').first()).toBeVisible();
  await expect(trail.event('Fiona Okafor')).toHaveCount(0);
  await trail.open('actor:user:default/axel.brandt');
  for (const sentence of [
    /placed the hold/,
    /released the hold/,
    /pseudonymised/,
  ]) {
    await expect(trail.event(sentence).first()).toBeVisible();
  }
});
