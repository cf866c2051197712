/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import {
  InputProblem,
  nameProblem,
  problemsOf,
  RunRequest,
  runTargetSchema,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { scrubText } from '@steward/backstage-plugin-portal-node';

/** A request whose kind is known and whose target and inputs have the right form. */
export interface ValidRequest {
  kind: RunKind<any>;
  target: RunTarget;
  /** With the defaults of the kind filled in. */
  inputs: JsonObject;
}

/** Checks the form of a request against the schemas of its kind. */
export function validateRequest(
  kinds: readonly RunKind<any>[],
  request: Pick<RunRequest, 'kind' | 'target' | 'inputs'>,
): { valid?: ValidRequest; problems: InputProblem[] } {
  const kind = kinds.find(({ name }) => name === request.kind);
  if (!kind) {
    return {
      problems: [
        {
          field: 'kind',
          value: request.kind,
          reason: 'is no kind of request',
          fix: `Use one of ${kinds.map(({ name }) => name).join(', ')}`,
        },
      ],
    };
  }
  if (kind.unavailable) {
    return {
      problems: [
        {
          field: 'kind',
          value: request.kind,
          reason: `${kind.title} cannot be asked for here`,
          fix: kind.unavailable,
        },
      ],
    };
  }
  const target = runTargetSchema.safeParse(request.target);
  const inputs = kind.inputsSchema.safeParse(request.inputs);
  const badName = target.success && nameProblem(kind.name, target.data.name);
  const problems = [
    ...(target.success
      ? []
      : problemsOf(target.error, request.target, 'target')),
    ...(badName ? [badName] : []),
    ...(inputs.success
      ? []
      : problemsOf(inputs.error, request.inputs, 'inputs')),
  ];
  return target.success && !badName && inputs.success
    ? {
        valid: { kind, target: target.data, inputs: scrubbed(inputs.data) },
        problems,
      }
    : { problems };
}

/** A description goes into tables, pull requests and the catalog. */
function scrubbed(inputs: JsonObject): JsonObject {
  return typeof inputs.description === 'string'
    ? { ...inputs, description: scrubText(inputs.description).text }
    : inputs;
}
