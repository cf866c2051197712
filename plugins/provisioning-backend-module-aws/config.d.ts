/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  provisioning?: {
    /** The enclave platform. */
    enclaves?: {
      default?: {
        /** Account of the table. Default: that of the deployment machine. */
        accountId?: string | number;
        region: string;
        tableName: string;
        deploymentMachineArn: string;
        cleanupMachineArn: string;
        /** Log group of the Terraform runner. */
        logGroup?: string;
        /** What its log streams begin with. Default: `ecs`. */
        streamPrefix?: string;
        /**
         * Fields of a request that this platform reads. What it does not read
         * cannot be asked for; without `target` all enclaves are built in the
         * account and region of the deployment machine. Default: none.
         */
        reads?: ('target' | 'environmentVariables' | 'publicAccess')[];
        /** Parent instances that it takes. Default: m6i and c6i, xlarge to 4xlarge. */
        instanceTypes?: string[];
      };
    };
    /** Machines that create, close and fix accounts. */
    accounts?: {
      createMachineArn?: string;
      closeMachineArn?: string;
      /** Takes `{ account_id, fix }`, and carries out what your packs of scorecards call fixes. */
      fixMachineArn?: string;
    };
    stepFunctions?: {
      /** ARNs of machines that may be started, with `*`. Default: none. */
      allow?: string[];
      /** Where the ECS tasks of machines log to, for the live log. */
      logs?: {
        /** ARN of a machine, with `*`. */
        machine: string;
        logGroup: string;
        /** Default: `ecs`. */
        streamPrefix?: string;
      }[];
    };
    fleet?: {
      /** ARNs of machines and addresses of queues that may be used, with `*`. Default: none. */
      allow?: string[];
      /** Whether the management account may take part; a request must ask for it too. Default: false. */
      allowOrganizationRoot?: boolean;
      /** Region of queues whose address does not tell. Default: that of the process. */
      region?: string;
    };
  };
}
