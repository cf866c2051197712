/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Secret of a scaffolder task that bears the idempotency key of the request
 * page: tasks that were made twice because an answer was lost ask for one run.
 *
 * @public
 */
export const REQUEST_KEY_SECRET = 'stewardRequestKey';
