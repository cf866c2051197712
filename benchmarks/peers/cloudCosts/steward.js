/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Steward's cloud costs, as they are in this repository. */
exports.features = () => [
  import('@steward/backstage-plugin-cloud-costs-backend'),
  import('@steward/backstage-plugin-cloud-costs-backend-module-aws'),
];
