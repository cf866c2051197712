/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Brings the costs of Kubernetes namespaces from OpenCost into Steward cloud
 * costs.
 *
 * @packageDocumentation
 */
export { cloudCostsOpenCostModule as default } from './module';
