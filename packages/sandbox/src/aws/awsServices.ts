/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { accountService } from './account/accountService';
import { AwsService } from './AwsService';
import { configService } from './config/configService';
import { costOptimizationHubService } from './costoptimizationhub/costOptimizationHubService';
import { ec2Service } from './ec2/ec2Service';
import { eksService } from './eks/eksService';
import { iamService } from './iam/iamService';
import { organizationsService } from './organizations/organizationsService';
import { pricingService } from './pricing/pricingService';
import { securityHubService } from './securityhub/securityHubService';
import { stsService } from './sts/stsService';
import { supportService } from './support/supportService';
import { taggingService } from './tagging/taggingService';

/** Services by the name in the credential scope. DynamoDB is not among them: dynalite answers for it. */
export const awsServices: ReadonlyMap<string, AwsService> = new Map(
  [
    accountService,
    configService,
    costOptimizationHubService,
    ec2Service,
    eksService,
    iamService,
    organizationsService,
    pricingService,
    securityHubService,
    stsService,
    supportService,
    taggingService,
  ].map(service => [service.name, service]),
);
