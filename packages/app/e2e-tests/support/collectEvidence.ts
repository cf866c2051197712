/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type APIRequestContext, expect } from '@playwright/test';

const portalUrl = process.env.STEWARD_URL ?? 'http://localhost:7007';
const collectors = ['securityHub', 'awsConfig'];

/** Has scorecards read the findings of AWS again, as they do by themselves every half an hour. */
export async function collectEvidence(request: APIRequestContext) {
  for (const collector of collectors) {
    const task = `scorecards-collect-${collector}`;
    await expect(async () => {
      const response = await request.post(
        `${portalUrl}/api/scorecards/.backstage/scheduler/v1/tasks/${task}/trigger`,
        { headers: { authorization: 'Bearer sandbox-operator' } },
      );
      // 409 while it is at it: it may have asked AWS before.
      expect(response.ok(), await response.text()).toBe(true);
    }).toPass({ timeout: 60_000 });
  }
}
