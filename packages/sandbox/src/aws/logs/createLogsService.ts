/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsService } from '../AwsService';
import { describeOperations } from './describeOperations';
import { eventOperations } from './eventOperations';
import { logsErrors } from './logGroup';
import { LogStreams } from './LogStreams';

/** Amazon CloudWatch Logs, API version 2014-03-28: what the containers write. */
export function createLogsService(logs: LogStreams): AwsService {
  return {
    name: 'logs',
    protocol: 'json1.1',
    errors: logsErrors,
    operations: { ...describeOperations(logs), ...eventOperations(logs) },
  };
}
