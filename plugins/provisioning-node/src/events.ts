/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Where the events backend publishes what EventBridge sent about executions
 * (source `aws.states`), through a queue of SQS. It only makes the portal look
 * sooner: what is true, AWS is asked. Topics are keys of the SQS module's
 * configuration, which have no dots.
 *
 * @public
 */
export const PROVISIONING_AWS_TOPIC = 'provisioning-aws';
