/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Who asks. */
export interface Person {
  userEntityRef: string;
  /** Refs of the person and of the groups that they belong to. */
  claims: string[];
}

/** What a person may do to what is theirs; undefined for permissions of others. */
export type OwnDecision = (
  permission: Permission,
  person: Person,
) => PolicyDecision | undefined;
