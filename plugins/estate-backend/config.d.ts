/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** How often the estate is read, who owns what, and when removals wait. Its sources come with modules. */
  estate?: {
    /** Default: every 15 minutes, at most 30 minutes, first after 5 seconds. */
    schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
    ownership?: {
      /** In order; the first that gives a Group or User wins. */
      rules?: (
        | { accountTag: string }
        | { organizationalUnitTag: string }
        | {
            mapping: {
              accounts?: { [accountId: string]: string };
              organizationalUnits?: { [idOrName: string]: string };
              names?: { pattern: string; owner: string }[];
            };
          }
      )[];
      /** Entity ref of the owner of last resort. Default: `group:default/platform`. */
      default?: string;
    };
    /** Removals above `max(minimum, percentage)` of a kind wait. */
    removalGuard?: {
      /** Default: 5. */
      minimum?: number;
      /** Default: 10. */
      percentage?: number;
      /** Further complete listings that confirm a removal. Default: 2. */
      confirmations?: number;
      /** How long a record must be missing. Default: 1 hour. */
      confirmAfter?: HumanDuration | string;
    };
    /** Days that a vanished account is remembered; 0 for none. Default: 30. */
    tombstoneDays?: number;
    /** Adds the annotations of Roadie's and awslabs' plugins. Default: false. */
    compatibilityAnnotations?: boolean;
  };
}
