/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';
import { Deputies } from '../approval/Deputies';
import { RunCondition } from '../runs/RunCondition';
import { teamName } from '@steward/backstage-plugin-provisioning-common';

/** Puts teams, entities and approvers in the place of people. */
export async function resolveRunCondition(
  condition: RunCondition,
  people: {
    directory: Pick<CatalogDirectory, 'ownedBy'>;
    deputies: Pick<Deputies, 'withHanded'>;
  },
): Promise<RunCondition> {
  switch (condition.type) {
    case 'owned':
      return targetsOf(
        condition.claims,
        await people.directory.ownedBy(condition.claims),
      );
    case 'decides':
      return {
        type: 'approver',
        refs: await people.deputies.withHanded(condition.claims),
      };
    default:
      return condition;
  }
}

function targetsOf(claims: string[], entityRefs: string[]): RunCondition {
  return { type: 'target', teams: claims.map(teamName), entityRefs };
}
