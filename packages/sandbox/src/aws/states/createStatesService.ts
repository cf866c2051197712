/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsService } from '../AwsService';
import { executionOperations } from './executionOperations';
import { StatesOptions } from './findInPlace';
import { listingOperations } from './listingOperations';
import { machineOperations } from './machineOperations';
import { mapRunOperations } from './mapRunOperations';
import { statesErrors } from './statesErrors';
import { taskTokenOperations } from './taskTokenOperations';

/** AWS Step Functions, API version 2016-11-23. */
export function createStatesService(options: StatesOptions): AwsService {
  return {
    name: 'states',
    protocol: 'json1.0',
    errors: statesErrors,
    operations: {
      ...machineOperations(options),
      ...executionOperations(options),
      ...listingOperations(options),
      ...mapRunOperations(options),
      ...taskTokenOperations(options),
    },
  };
}
