/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  accountIdSchema,
  stateMachineArnSchema,
} from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';

/** Inputs of `account.create`. @public */
export const accountCreateInputsSchema = z.strictObject({
  email: z.email().max(64),
  organizationalUnitId: z
    .string()
    .regex(
      /^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/,
      'is no id of an organizational unit; choose one of the estate, such as ou-ab12-11111111',
    ),
  purpose: z.string().min(1).max(200),
  costCentre: z
    .string()
    .regex(/^[A-Z]{2}-\d{4}$/, 'is no cost centre; write for instance PL-0042'),
});

/** Inputs of `account.close`; the account's id typed once more. @public */
export const accountCloseInputsSchema = z.strictObject({
  confirm: accountIdSchema,
});

/** Inputs of `account.fix`: what the organization's own machine calls the fix. @public */
export const accountFixInputsSchema = z.strictObject({
  fix: z
    .string()
    .min(1)
    .max(100)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      'is not the name of a fix; write one like enable-ebs-encryption',
    ),
});

/** Inputs of `step-functions.execute`. @public */
export const stepFunctionsInputsSchema = z.strictObject({
  stateMachineArn: stateMachineArnSchema,
  input: z.record(z.string(), z.json()).default({}),
});

/** Inputs of `git.change`: files into a repository as a pull request. @public */
export const gitChangeInputsSchema = z.strictObject({
  /** Where the files go: address of the repository, as a browser has it. */
  repository: z.url(),
  baseBranch: z.string().min(1).max(200).optional(),
  title: z.string().min(1).max(200),
  description: z.string().max(10_000).default(''),
  files: z
    .array(
      z.strictObject({
        path: z
          .string()
          .min(1)
          .max(400)
          .refine(
            path => !path.startsWith('/') && !path.split('/').includes('..'),
            'is not below the repository; leave out the leading / and all ..',
          ),
        /** Absent: the file is removed. */
        content: z.string().max(1_000_000).optional(),
        /** Whether it can be run; by default as it is now, and a new file cannot. */
        executable: z.boolean().optional(),
      }),
    )
    .min(1, 'has no files; add at least one')
    .max(200),
  /** Applications of Argo CD that are to be synced and healthy after the merge. */
  applications: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(253),
        project: z.string().min(1).max(253).default('default'),
        /** Namespace that it is in; by default that of the configuration. */
        namespace: z.string().min(1).max(63).optional(),
      }),
    )
    .max(20)
    .default([]),
});

/** Inputs of `fleet.run`: one payload over many accounts. @public */
export const fleetRunInputsSchema = z.strictObject({
  /** The account selector of the estate (Starfleet's vocabulary). */
  selector: z.record(z.string(), z.json()),
  /** With `{{accountId}}`, `{{accountName}}` and `{{region}}`. */
  payload: z.record(z.string(), z.json()),
  regions: z.array(z.string()).max(30).default([]),
  /**
   * State machine that takes `{ accounts: [{ accountId, accountName, region?, payload }], payload }`
   * and answers `{ results: [...] }`, or a queue that gets a message an account.
   */
  destination: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('state-machine'),
      arn: stepFunctionsInputsSchema.shape.stateMachineArn,
    }),
    z.strictObject({ type: z.literal('queue'), url: z.url() }),
  ]),
});

/** @public */
export type AccountCreateInputs = z.infer<typeof accountCreateInputsSchema>;
/** @public */
export type AccountCloseInputs = z.infer<typeof accountCloseInputsSchema>;
/** @public */
export type AccountFixInputs = z.infer<typeof accountFixInputsSchema>;
/** @public */
export type StepFunctionsInputs = z.infer<typeof stepFunctionsInputsSchema>;
/** @public */
export type GitChangeInputs = z.infer<typeof gitChangeInputsSchema>;
/** @public */
export type FleetRunInputs = z.infer<typeof fleetRunInputsSchema>;
