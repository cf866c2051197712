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

/**
 * Any service call: `dynamodb:updateItem`, `aws-sdk:organizations:createAccount`,
 * `sqs:sendMessage.waitForTaskToken`.
 */
export function sdkTask(
  action: string,
  options: { sdk: SdkCaller; tokens: TaskTokens },
): TaskIntegration {
  const parts = action.split(':');
  const resource = parts.at(-1) ?? '';
  const resourceType = parts.slice(0, -1).join(':');
  const [name, pattern] = resource.split('.');
  const request = {
    service: parts.at(-2) ?? '',
    operation: name.charAt(0).toUpperCase() + name.slice(1),
  };
  const run = ({ execution, input }: TaskContext): Promise<Json> =>
    options.sdk.call(execution, { ...request, input });
  return pattern === 'waitForTaskToken'
    ? callbackTask({ resourceType, resource, run }, options.tokens)
    : serviceTask({ resourceType, resource, takesMs: 100, run });
}
