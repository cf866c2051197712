/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  accountRef,
  describeRun,
} from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningService } from '@steward/backstage-plugin-provisioning-node';
import {
  ChangeSource,
  EntityChange,
} from '@steward/backstage-plugin-scorecards-node';

/** The newest ones; who asks about a longer time gets these of it. */
const MAX_RUNS = 200;

/** The runs that succeeded on an entity, or in an account. */
export class RunChanges implements ChangeSource {
  readonly #provisioning: Pick<ProvisioningService, 'list'>;

  constructor(provisioning: Pick<ProvisioningService, 'list'>) {
    this.#provisioning = provisioning;
  }

  async changesOf(request: {
    entity: Entity;
    from: string;
    to: string;
    credentials: BackstageCredentials;
  }): Promise<EntityChange[]> {
    const { entity, from, to, credentials } = request;
    const ref = stringifyEntityRef(entity);
    const accountId = entity.metadata.annotations?.['amazonaws.com/account-id'];
    const { items } = await this.#provisioning.list(
      {
        state: ['SUCCEEDED'],
        limit: MAX_RUNS,
        ...(accountId && accountRef(accountId) === ref
          ? { accountId }
          : { entityRef: ref }),
      },
      { credentials },
    );
    return items.flatMap(run => {
      const { id, finishedAt } = run;
      return finishedAt && finishedAt >= from && finishedAt <= to
        ? [{ runId: id, title: describeRun(run), at: finishedAt }]
        : [];
    });
  }
}
