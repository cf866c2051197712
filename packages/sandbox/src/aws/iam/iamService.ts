/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsService, operation } from '../AwsService';
import { queryErrors } from '../commonErrors';

const simulateInput = z.object({
  PolicySourceArn: z.string().min(1),
  ActionNames: z.array(z.string()).min(1),
  ResourceArns: z.array(z.string()).optional(),
});

function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** AWS IAM, API version 2010-05-08: everything is allowed but what a fault denies. */
export const iamService: AwsService = {
  name: 'iam',
  protocol: 'query',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  errors: queryErrors(),
  operations: {
    SimulatePrincipalPolicy: operation(simulateInput, (input, context) => ({
      IsTruncated: false,
      EvaluationResults: input.ActionNames.map(action => {
        const [service, name] = action.split(':');
        const denied = context.isDenied(
          service,
          name,
          accountOf(input.PolicySourceArn),
        );
        return {
          EvalActionName: action,
          EvalResourceName: input.ResourceArns?.[0] ?? '*',
          EvalDecision: denied ? 'implicitDeny' : 'allowed',
          MatchedStatements: [],
          MissingContextValues: [],
        };
      }),
    })),
  },
};
