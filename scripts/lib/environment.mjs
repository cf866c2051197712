/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { backendDataFolder } from './paths.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import { toolchainEnvironment } from './toolchain.mjs';

/** The region the sandbox's organization is managed in. */
const sandboxRegion = 'eu-central-1';

/** Variables with which a person's own AWS account could be reached by mistake. */
const personalAwsVariables = [
  'AWS_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_ROLE_ARN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

function awsEnvironment(settings) {
  if (settings.awsEndpoint) {
    return {
      AWS_ENDPOINT_URL: settings.awsEndpoint,
      AWS_REGION:
        process.env.AWS_REGION ??
        process.env.AWS_DEFAULT_REGION ??
        sandboxRegion,
      AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID,
      AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY,
    };
  }
  return {
    AWS_ENDPOINT_URL: settings.sandboxUrl,
    AWS_REGION: sandboxRegion,
    AWS_ACCESS_KEY_ID: 'sandbox-management',
    AWS_SECRET_ACCESS_KEY: 'sandbox-management',
  };
}

/**
 * What the backend finds in its environment: the AWS variables of every SDK,
 * and the values that app-config.sandbox.yaml refers to.
 */
export function backendEnvironment(settings) {
  const environment = toolchainEnvironment();
  if (!settings.awsEndpoint) {
    for (const name of personalAwsVariables) {
      delete environment[name];
    }
  }
  const secrets = readOrMakeSecrets();
  return {
    ...environment,
    ...awsEnvironment(settings),
    AWS_EC2_METADATA_DISABLED: 'true',
    STEWARD_PORT: String(settings.portalPort),
    STEWARD_SANDBOX_PORT: String(settings.sandboxPort),
    STEWARD_DATA: backendDataFolder(settings),
    STEWARD_DOCS: 'true',
    STEWARD_SESSION_SECRET: secrets.session,
  };
}
