/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { awsAccessServiceRef } from '@steward/backstage-plugin-aws-access-node';
import { logProblems } from '@steward/backstage-plugin-portal-node';
import { scorecardsExtensionPoint } from '@steward/backstage-plugin-scorecards-node';
import { ConfigCollector } from './config/ConfigCollector';
import { readSettings } from './readSettings';
import { SecurityHubCollector } from './securityHub/SecurityHubCollector';
import { TrustedAdvisorCollector } from './trustedAdvisor/TrustedAdvisorCollector';

/**
 * Brings the findings of Security Hub, AWS Config and Trusted Advisor into
 * scorecards, as far as they are configured under `scorecards.aws`.
 *
 * @public
 */
export const scorecardsAwsModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'aws',
  register(env) {
    env.registerInit({
      deps: {
        aws: awsAccessServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scorecards: scorecardsExtensionPoint,
      },
      async init({ aws, config, logger, scorecards }) {
        const settings = readSettings(config);
        logProblems(logger, settings);
        const { securityHub, trustedAdvisor, config: rules } = settings.config;
        if (securityHub) {
          scorecards.addFindingCollector(
            new SecurityHubCollector(aws, securityHub),
          );
        }
        if (rules) {
          scorecards.addFindingCollector(new ConfigCollector(aws, rules));
        }
        if (trustedAdvisor) {
          scorecards.addFindingCollector(
            new TrustedAdvisorCollector(aws, trustedAdvisor),
          );
        }
      },
    });
  },
});
