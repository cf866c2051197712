/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { ConfigurationProblem as ShownProblem } from '@steward/backstage-plugin-estate-common';
import {
  ConfigurationProblem,
  describeProblem,
  logProblems,
} from '@steward/backstage-plugin-portal-node';

/**
 * Logs each configuration problem once; returns them as the page of syncs
 * shows them, with those of the AWS access, which logs its own.
 */
export function reportProblems(
  deps: { logger: LoggerService; aws: AwsAccess },
  found: { problems: ConfigurationProblem[]; setAside: string[] },
): ShownProblem[] {
  logProblems(deps.logger, found);
  return [...found.problems, ...deps.aws.configurationProblems].map(
    problem => ({
      key: problem.key,
      value: problem.value,
      message: describeProblem(problem),
      fix: problem.fix,
    }),
  );
}
