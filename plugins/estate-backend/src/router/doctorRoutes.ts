/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { estateDoctorRunPermission } from '@steward/backstage-plugin-estate-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { EstateRouter, RouterOptions } from './RouterOptions';

/** The dry run that names missing rights. */
export function addDoctorRoutes(
  router: EstateRouter,
  { access, stores, auditor, doctor }: RouterOptions,
): void {
  router.get('/doctor', async (req, res) => {
    await access.require(req);
    const last = await stores.facts.get('doctor');
    if (!last) {
      throw new NotFoundError(
        'The doctor has not run yet; POST /doctor runs it',
      );
    }
    res.json(last);
  });

  router.post('/doctor', async (req, res) => {
    const { source } = req.body ?? {};
    const answer = await audited(
      auditor,
      {
        eventId: 'doctor-run',
        severityLevel: 'low',
        request: req,
        meta: source ? { source } : {},
      },
      async () => {
        await access.require(req, estateDoctorRunPermission);
        const result = await doctor.run(source);
        return { result, meta: { findings: result.findings.length } };
      },
    );
    res.json(answer);
  });
}
