/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { Request } from 'express';
import { RouterOptions } from './RouterOptions';

/** One event. @throws NotFoundError where the caller may not see it, too. */
export async function visibleEvent(
  request: Request<any, any, any, any, any>,
  id: string,
  { access, stores }: Pick<RouterOptions, 'access' | 'stores'>,
): Promise<AuditRecord> {
  const criteria = await access.visibleEvents(request);
  const record = await stores.events.get(id, criteria);
  if (!record) {
    throw new NotFoundError(
      `No event ${id} that you may see; GET /events lists those`,
    );
  }
  return record;
}
