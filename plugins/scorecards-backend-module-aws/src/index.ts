/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The findings of Security Hub, AWS Config and Trusted Advisor for scorecards.
 *
 * @packageDocumentation
 */
export { scorecardsAwsModule as default } from './module';
