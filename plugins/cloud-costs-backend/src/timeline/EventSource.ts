/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  TimelineEvent,
  TimelineSource,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostWindow } from '../rows/CostFilter';

/** Something that events are about. */
export interface EventPlace {
  entityRef: string;
  /** The number of an account, where the entity is one: all that happens in it counts. */
  account?: string;
}

/** Which events are wanted. */
export interface EventQuestion {
  window: CostWindow;
  /** Where they happened; anywhere by default. */
  places: readonly EventPlace[] | undefined;
  /** Whose rights they are read with. */
  credentials: BackstageCredentials;
}

/** Another plugin that knows what happened. */
export interface EventSource {
  kind: TimelineSource['kind'];
  /**
   * The latest events that the credentials may see.
   *
   * @throws ResponseError, with 404 where the plugin is not installed and 403
   * where its events may not be read.
   */
  read(question: EventQuestion): Promise<{
    events: TimelineEvent[];
    /** Whether there were more. */
    more: boolean;
  }>;
}
