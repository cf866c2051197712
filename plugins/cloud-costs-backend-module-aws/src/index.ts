/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Cost Explorer, AWS Budgets, Cost Anomaly Detection, Cost Optimization Hub and
 * the Price List for Steward cloud costs.
 *
 * @packageDocumentation
 */
export { cloudCostsAwsModule as default } from './module';
