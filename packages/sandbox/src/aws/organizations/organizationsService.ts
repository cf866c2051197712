/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsService } from '../AwsService';
import { accountChanges } from './accountChanges';
import { organizationsDescriptions } from './descriptions';
import { organizationsListings } from './listings';
import { organizationsErrors } from './organizationsErrors';
import { unitChanges } from './unitChanges';

/** AWS Organizations, API version 2016-11-28. */
export const organizationsService: AwsService = {
  name: 'organizations',
  protocol: 'json1.1',
  errors: organizationsErrors,
  operations: {
    ...organizationsListings,
    ...organizationsDescriptions,
    ...accountChanges,
    ...unitChanges,
  },
};
