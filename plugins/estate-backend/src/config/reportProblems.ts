/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';

/** Logs each configuration problem once; returns them with those of the AWS access, which logs its own. */
export function reportProblems(
  deps: { logger: LoggerService; aws: AwsAccess },
  problems: ConfigurationProblem[],
): ConfigurationProblem[] {
  for (const { message, fix } of problems) {
    deps.logger.error(`Configuration: ${message}. ${fix}`);
  }
  return [
    ...problems,
    ...deps.aws.configurationProblems.map(({ key, value, message }) => ({
      key,
      value,
      message,
      fix: 'Correct the setting; the message says how',
    })),
  ];
}
