/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigurationProblem } from '@steward/backstage-plugin-portal-node';

/** What a module reads of `provisioning` in the configuration, and what is wrong with it. @public */
export interface ProvisioningConfiguration {
  /** Keys below `provisioning` that the module reads. */
  sections: readonly string[];
  /** Logged at start. */
  problems: readonly ConfigurationProblem[];
  /** Paths of the sections that are not used, such as `provisioning.enclaves.default`. */
  setAside: readonly string[];
}
