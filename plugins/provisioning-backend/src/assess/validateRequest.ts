/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import {
  canonicalTarget,
  entityRefOf,
  InputProblem,
  nameProblem,
  problemsOf,
  RunRequest,
  RunTarget,
  runTargetSchema,
} from '@steward/backstage-plugin-provisioning-common';
import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { scrubbedProse } from '@steward/backstage-plugin-portal-node';
import { secretProblems } from './secretProblems';

/** What goes into tables, pull requests and the catalog as people wrote it. */
const PROSE = ['description', 'title'];

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
          reason: 'This portal has no such kind of request',
          fix:
            kinds.length > 0
              ? `Use one of ${kinds.map(({ name }) => name).join(', ')}`
              : 'Ask your platform team to install a module that brings kinds, such as @steward/backstage-plugin-provisioning-backend-module-aws',
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
  const prose = inputs.success ? scrubbedProse(inputs.data, PROSE) : {};
  const secrets = secretProblems(prose);
  const badRef = target.success && entityRefProblem(target.data.entityRef);
  const badName = target.success && nameProblem(kind.name, target.data.name);
  const problems = [
    ...(target.success
      ? []
      : problemsOf(target.error, request.target, 'target')),
    ...(badName ? [badName] : []),
    ...(badRef ? [badRef] : []),
    ...(inputs.success
      ? secrets
      : problemsOf(inputs.error, request.inputs, 'inputs')),
  ];
  return target.success && problems.length === 0
    ? {
        valid: {
          kind,
          target: canonicalTarget(target.data),
          inputs: prose,
        },
        problems,
      }
    : { problems };
}

function entityRefProblem(
  entityRef: string | undefined,
): InputProblem | undefined {
  return entityRef === undefined || entityRefOf(entityRef)
    ? undefined
    : {
        field: 'target.entityRef',
        value: entityRef,
        reason: 'This is not an entity ref',
        fix: 'Write it like resource:default/kyc, or leave it out',
      };
}
