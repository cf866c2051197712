/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';
import {
  AccessControl,
  AccessControlOptions,
  Caller,
  CatalogDirectory,
  ConditionalList,
} from '@steward/backstage-plugin-portal-node';
import { EventCondition, EventCriteria } from '../database/EventCondition';
import { auditEventResourceRef, EventResource } from './eventRules';

/** What {@link EventAccess} needs. The resource type must be in the registry by now. */
export interface EventAccessOptions extends AccessControlOptions {
  directory: CatalogDirectory;
  permissionsRegistry: PermissionsRegistryService;
}

/** Access to the audit trail: which events somebody may see. */
export class EventAccess extends AccessControl {
  readonly #events: ConditionalList<EventResource, EventCondition>;

  constructor(options: EventAccessOptions) {
    super(options);
    this.#events = new ConditionalList({
      ...options,
      resourceRef: auditEventResourceRef,
      permission: auditEventReadPermission,
      resolve: async condition =>
        condition.type === 'owned'
          ? {
              type: 'entity',
              refs: await options.directory.recentlyOwnedBy(condition.claims, {
                anyOrigin: true,
              }),
            }
          : condition,
    });
  }

  /**
   * Which events the caller may see; undefined for all.
   *
   * @throws NotAllowedError when there are none.
   */
  async visibleEvents(caller: Caller): Promise<EventCriteria | undefined> {
    return this.#events.criteriaFor(await this.credentials(caller));
  }
}
