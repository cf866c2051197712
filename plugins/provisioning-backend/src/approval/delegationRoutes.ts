/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { audited } from '@steward/backstage-plugin-portal-node';
import { v7 as uuid } from 'uuid';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

const MOST_DAYS = 90;

/** Deciding for each other. */
export function addDelegationRoutes(
  router: ProvisioningRouter,
  { access, auditor, clock, delegations, directory }: RouterOptions,
): void {
  router.get('/delegations', async (req, res) => {
    const { ref } = await access.person(req);
    res.json({ items: await delegations.of(ref, clock()) });
  });

  router.post('/delegations', async (req, res) => {
    const { to, until, reason } = req.body;
    const delegation = await audited(
      auditor,
      {
        eventId: 'delegation-create',
        severityLevel: 'medium',
        request: req,
        meta: { entityRef: to, ...(reason && { reason }) },
      },
      async () => {
        const { ref } = await access.person(req);
        const deputy = userRefOf(to, ref);
        if (!(await directory.has(deputy))) {
          throw new NotFoundError(
            `to = ${to}: the catalog has no such user. Choose somebody who can sign in`,
          );
        }
        const result = {
          id: uuid(),
          from: ref,
          to: deputy,
          until: untilOf(until, clock()),
          ...(reason && { reason }),
          createdAt: clock().toISOString(),
        };
        await delegations.add(result);
        return { result, meta: { id: result.id } };
      },
    );
    res.status(201).json(delegation);
  });

  router.delete('/delegations/:id', async (req, res) => {
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: 'delegation-delete',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      async () => {
        const { ref } = await access.person(req);
        const found = await delegations.get(id);
        if (found?.from !== ref) {
          throw new NotFoundError(`No delegation ${id} of yours`);
        }
        await delegations.remove(id);
        return { result: undefined };
      },
    );
    res.status(204).end();
  });
}

function userRefOf(to: string, from: string): string {
  let ref: string;
  try {
    ref = stringifyEntityRef(parseEntityRef(to, { defaultKind: 'user' }));
  } catch {
    throw new InputError(
      `to = ${to} is no entity ref of a user; write for instance user:default/ravi.menon`,
    );
  }
  if (!ref.startsWith('user:')) {
    throw new InputError(`to = ${to} is no user; a right goes to one person`);
  }
  if (ref === from) {
    throw new InputError('to is yourself; choose somebody else');
  }
  return ref;
}

function untilOf(until: string, now: Date): string {
  const time = Date.parse(until);
  const most = now.getTime() + MOST_DAYS * 86_400_000;
  if (!(time > now.getTime()) || time > most) {
    throw new InputError(
      `until = ${until} is not in the next ${MOST_DAYS} days; choose a day in between`,
    );
  }
  return new Date(time).toISOString();
}
