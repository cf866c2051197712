/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  auditHoldManagePermission,
  auditRetentionManagePermission,
  LegalHold,
} from '@steward/backstage-plugin-audit-trail-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { Pseudonymisation } from '../retention/Pseudonymisation';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';

/** What is kept and how long: retention, legal holds, names of actors. */
export function addRetentionRoutes(
  router: AuditTrailRouter,
  options: RouterOptions,
): void {
  const { access, auditor, stores } = options;
  const pseudonymisation = new Pseudonymisation(stores);

  router.get('/retention', async (req, res) => {
    const status = await audited(
      auditor,
      { eventId: 'trail-read', severityLevel: 'low', request: req },
      async () => {
        await access.require(req, auditRetentionManagePermission);
        return { result: await stores.retention.status() };
      },
    );
    res.json(status);
  });

  router.get('/holds', async (req, res) => {
    await access.require(req, auditHoldManagePermission);
    res.json({ items: await stores.holds.list() });
  });

  router.post('/holds', async (req, res) => {
    const { reason } = req.body;
    const subject = subjectOf(req.body.subject);
    const hold = await audited(
      auditor,
      {
        eventId: 'hold-place',
        severityLevel: 'high',
        request: req,
        meta: { subject, reason },
      },
      async () => {
        const credentials = await access.require(
          req,
          auditHoldManagePermission,
        );
        const placedBy = access.nameOf(credentials);
        const result = await stores.holds.place({ subject, reason, placedBy });
        return { result, meta: { id: result.id } };
      },
    );
    res.status(201).json(hold);
  });

  router.delete('/holds/:id', async (req, res) => {
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: 'hold-release',
        severityLevel: 'high',
        request: req,
        meta: { id },
      },
      async () => {
        await access.require(req, auditHoldManagePermission);
        const { subject } = await stores.holds.release(id);
        return { result: undefined, meta: { subject } };
      },
    );
    res.status(204).end();
  });

  router.post('/actors/pseudonymise', async (req, res) => {
    const ref = actorRefOf(req.body.ref);
    await audited(
      auditor,
      {
        eventId: 'actor-pseudonymise',
        severityLevel: 'critical',
        request: req,
        meta: { resource: { type: 'actor', id: ref } },
      },
      async () => {
        await access.require(req, auditRetentionManagePermission);
        return { result: await pseudonymisation.pseudonymise(ref) };
      },
    );
    res.status(204).end();
  });
}

function subjectOf({ type, ref }: LegalHold['subject']): LegalHold['subject'] {
  return { type, ref: type === 'actor' ? actorRefOf(ref) : ref };
}

/** As events have it: entity refs in lower case, `plugin:` and `external:` subjects as they are. */
function actorRefOf(ref: string): string {
  return /^user:/i.test(ref) ? ref.toLocaleLowerCase('en-US') : ref;
}
