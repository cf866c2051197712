/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Announced when the snapshot of the estate changed; payload `{ etag }`. @public */
export const ESTATE_SNAPSHOT_TOPIC = 'estate.snapshot';
/**
 * Where the events backend publishes what EventBridge sent. Topics are keys of
 * the SQS module's configuration, which have no dots.
 *
 * @public
 */
export const ESTATE_AWS_TOPIC = 'estate-aws';
