/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Scores as facts for the rules of Steward provisioning.
 *
 * @packageDocumentation
 */
export { provisioningScorecardsModule as default } from './module';
