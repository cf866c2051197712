/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Tag coverage, budgets, open savings and end dates of cloud costs, as facts of
 * scorecards.
 *
 * @packageDocumentation
 */
export { scorecardsCloudCostsModule as default } from './module';
