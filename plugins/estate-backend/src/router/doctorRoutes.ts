/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  DoctorReport,
  estateDoctorRunPermission,
} from '@steward/backstage-plugin-estate-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { EstateReader } from '../access/EstateAccess';
import { EstateRouter, RouterOptions } from './RouterOptions';

/** The dry run that names missing rights. */
export function addDoctorRoutes(
  router: EstateRouter,
  { access, stores, auditor, doctor }: RouterOptions,
): void {
  const reportFor = async (
    { visible }: EstateReader,
    report: DoctorReport,
  ): Promise<DoctorReport> => {
    if (!visible) {
      return report;
    }
    const seen = new Set(
      (await stores.organization.accounts(visible)).map(({ id }) => id),
    );
    return {
      ...report,
      findings: report.findings.filter(
        ({ accountId }) => accountId !== undefined && seen.has(accountId),
      ),
    };
  };

  router.get('/doctor', async (req, res) => {
    const reader = await access.reader(req);
    const last = await stores.facts.get('doctor');
    if (!last) {
      throw new NotFoundError(
        'The doctor has not run yet; POST /doctor runs it',
      );
    }
    res.json(await reportFor(reader, last));
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
        const reader = await access.changer(req, estateDoctorRunPermission);
        const report = await doctor.run(source);
        return {
          result: await reportFor(reader, report),
          meta: { findings: report.findings.length },
        };
      },
    );
    res.json(answer);
  });
}
