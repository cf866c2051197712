/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Reads the AWS estate, keeps the last known good and serves it.
 *
 * @packageDocumentation
 */
export { estatePlugin as default } from './plugin';
export {
  accountConditions,
  createAccountConditionalDecision,
} from './access/accountConditions';
