/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  /**
   * Access to AWS beyond `aws.mainAccount`, `aws.accounts` and
   * `aws.accountDefaults`, which `@backstage/integration-aws-node` declares.
   */
  awsAccess?: {
    /** The role of each plugin, by plugin id, so that no two share rights. */
    roles?: {
      [pluginId: string]: {
        /** Assumed in place of the role that `aws` names. */
        roleName?: string;
        /** @visibility secret */
        externalId?: string;
        /** Roles for single purposes of the plugin, by purpose. */
        purposes?: {
          [purpose: string]: {
            roleName?: string;
            /** @visibility secret */
            externalId?: string;
          };
        };
      };
    };
    limits?: {
      /** Calls at one time in one bucket (service × account × region). Default 10. */
      concurrency?: number;
      /** The rate, in calls a second, that throttling never presses a bucket below. Default 8. */
      minimumRate?: number;
      /** Attempts of a call that is throttled. Default 8. */
      maxAttempts?: number;
      /** Default 15. */
      requestTimeoutSeconds?: number;
      /** Default 5. */
      connectionTimeoutSeconds?: number;
      /** After this time a call is not attempted again. Default 120. */
      totalTimeoutSeconds?: number;
    };
  };
}
