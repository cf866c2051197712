/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';

/** Something that changed an entity. @public */
export interface EntityChange {
  /** The provisioning run. */
  runId: string;
  /** What it was for, in words. */
  title?: string;
  /** ISO 8601 in UTC: when it was over. */
  at: string;
}

/**
 * Says what changed an entity, so that a move of its score names the change
 * that it followed.
 *
 * @public
 */
export interface ChangeSource {
  /** What ended between two times, of what the caller may see. */
  changesOf(request: {
    entity: Entity;
    from: string;
    to: string;
    credentials: BackstageCredentials;
  }): Promise<EntityChange[]>;
}
