/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Json } from '../StateMachine';
import { TaskContext, TaskIntegration } from '../TaskContext';
import { TaskTokens } from '../TaskTokens';
import { callbackTask } from './callbackTask';
import { SdkCaller } from './SdkCaller';
import { serviceTask } from './serviceTask';
import { TaskResource } from './taskEvents';

/**
 * Any service call: `dynamodb:updateItem`, `aws-sdk:organizations:createAccount`,
 * `sqs:sendMessage.waitForTaskToken`.
 */
export function sdkTask(
  what: TaskResource,
  options: { sdk: SdkCaller; tokens: TaskTokens },
): TaskIntegration {
  const [action, pattern] = what.resource.split('.');
  const request = {
    service: what.resourceType.replace('aws-sdk:', ''),
    operation: action.charAt(0).toUpperCase() + action.slice(1),
  };
  const run = ({ execution, input }: TaskContext): Promise<Json> =>
    options.sdk.call(execution, { ...request, input });
  return pattern === 'waitForTaskToken'
    ? callbackTask({ ...what, run }, options.tokens)
    : serviceTask({ ...what, takesMs: 100, run });
}
