/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Billing } from '../../billing/Billing';
import { AwsService } from '../AwsService';
import { anomalyOperations } from './anomalyOperations';
import { costAndUsage } from './costAndUsage';
import { costExplorerErrors } from './costExplorerErrors';
import { costForecast } from './costForecast';
import { dimensionValues, tagValues } from './valueLists';

/** AWS Cost Explorer and Cost Anomaly Detection, API version 2017-10-25. */
export function createCostExplorerService(billing: Billing): AwsService {
  return {
    name: 'ce',
    protocol: 'json1.1',
    errors: costExplorerErrors,
    operations: {
      GetCostAndUsage: costAndUsage(billing),
      GetCostForecast: costForecast(billing),
      GetDimensionValues: dimensionValues(billing),
      GetTags: tagValues(billing),
      ...anomalyOperations(billing),
    },
  };
}
