/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EventProof } from '@steward/backstage-plugin-audit-trail-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { AuditStores } from '../createStores';
import { fingerprintOf } from '../proof/fingerprintOf';
import { SigningKey } from '../proof/SigningKey';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';
import { visibleEvent } from './visibleEvent';

/** What proves the store, and one event. */
export function addProofRoutes(
  router: AuditTrailRouter,
  options: RouterOptions,
): void {
  const { access, auditor, stores } = options;

  router.get('/verify', async (req, res) => {
    const report = await audited(
      auditor,
      { eventId: 'chain-verify', severityLevel: 'low', request: req },
      async () => {
        await access.visibleEvents(req);
        const result = await stores.verifier.verify();
        return { result, meta: { status: result.ok ? 'ok' : 'bad' } };
      },
    );
    res.json(report);
  });

  router.get('/proof', async (req, res) => {
    const status = await audited(
      auditor,
      { eventId: 'trail-read', severityLevel: 'low', request: req },
      async () => {
        await access.visibleEvents(req);
        return { result: await stores.proof.status() };
      },
    );
    res.json(status);
  });

  router.get('/events/:id/proof', async (req, res) => {
    const { id } = req.params;
    const proof = await audited(
      auditor,
      {
        eventId: 'event-read',
        severityLevel: 'low',
        request: req,
        meta: { id },
      },
      async () => {
        const { hash, prevHash, seq } = await visibleEvent(req, id, options);
        const digest = await digestOf(stores, seq);
        const recomputed = await stores.events.isWhole(id);
        return {
          result: { hash, prevHash, recomputed, ...(digest && { digest }) },
        };
      },
    );
    res.json(proof);
  });
}

async function digestOf(
  stores: AuditStores,
  seq: number,
): Promise<EventProof['digest']> {
  const digest = await stores.digests.covering(seq);
  return (
    digest && {
      id: digest.statement.number,
      from: digest.statement.fromSeq,
      to: digest.statement.toSeq,
      signedAt: digest.statement.createdAt,
      signature: digest.signature,
      keyFingerprint: fingerprintOf(digest.publicKey),
      ok: SigningKey.verify(digest.text, digest.signature, digest.publicKey),
    }
  );
}
