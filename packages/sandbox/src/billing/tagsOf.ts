/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Account, Cluster, Tags } from '../world/types';

/** The cost-allocation tags of an account's resources. */
export function tagsOf({ tags }: Pick<Account | Cluster, 'tags'>): Tags {
  return {
    ...(tags.owner && { team: tags.owner }),
    ...(tags.environment && { environment: tags.environment }),
  };
}
