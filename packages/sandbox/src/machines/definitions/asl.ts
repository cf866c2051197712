/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslState } from '../StateMachine';

/** Where the machines of the sandbox live. */
export interface Place {
  accountId: string;
  region: string;
}

function functionArn(place: Place, name: string): string {
  return `arn:aws:lambda:${place.region}:${place.accountId}:function:${name}`;
}

/** A state that invokes a Lambda function. */
export function invoke(
  place: Place,
  options: {
    name: string;
    payload: Record<string, unknown>;
    rest: Omit<AslState, 'Type'>;
  },
): AslState {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: {
      FunctionName: functionArn(place, options.name),
      Payload: options.payload,
    },
    ...options.rest,
  };
}

/** A state that runs a container with these environment variables and waits for it. */
export function runContainer(
  place: Place,
  options: {
    cluster: string;
    family: string;
    environment: Record<string, string>;
    rest: Omit<AslState, 'Type'>;
  },
): AslState {
  const { accountId, region } = place;
  const ecs = `arn:aws:ecs:${region}:${accountId}`;
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::ecs:runTask.sync',
    Parameters: {
      LaunchType: 'FARGATE',
      Cluster: `${ecs}:cluster/${options.cluster}`,
      TaskDefinition: `${ecs}:task-definition/${options.family}:7`,
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          Subnets: ['subnet-0a1b2c3d4e5f60718'],
          SecurityGroups: ['sg-0f1e2d3c4b5a69788'],
          AssignPublicIp: 'DISABLED',
        },
      },
      Overrides: {
        ContainerOverrides: [
          {
            Name: 'terraform-runner',
            Environment: Object.entries(options.environment).map(
              ([name, value]) => ({
                Name: name,
                [value.startsWith('$') ? 'Value.$' : 'Value']: value,
              }),
            ),
          },
        ],
      },
    },
    ...options.rest,
  };
}

/** Sends every error of a state to another one, as `$.error`. */
export function catchAll(next: string) {
  return [{ ErrorEquals: ['States.ALL'], Next: next, ResultPath: '$.error' }];
}

/** Retries what Lambda asks to retry. */
export const lambdaRetry = [
  {
    ErrorEquals: [
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
    ],
    IntervalSeconds: 5,
    MaxAttempts: 3,
    BackoffRate: 2,
  },
];
