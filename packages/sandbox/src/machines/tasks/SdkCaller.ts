/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Execution } from '../Execution';
import { Json } from '../StateMachine';

/** Calls an AWS service for an execution, as the role of its machine. */
export interface SdkCaller {
  /** Throws an error that is named after the service and the exception, such as `Sqs.QueueDoesNotExist`. */
  call(
    execution: Execution,
    request: { service: string; operation: string; input: Json },
  ): Promise<Json>;
}
