/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AssessAnswer,
  describeRun,
  FormRequestOptions,
} from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../translation';
import { sortProblems } from './sortProblems';

/** Why a request would be refused, a sentence each; empty when it can be sent. */
export function refusalsOf(
  t: ProvisioningWords,
  answer: AssessAnswer,
  mapping: FormRequestOptions,
  formData: Record<string, unknown>,
): string[] {
  const { wrong } = sortProblems(answer.problems, mapping, formData);
  const denials =
    answer.assessment?.policy.filter(({ effect }) => effect === 'deny') ?? [];
  return [
    ...wrong.map(({ reason, fix }) => `${reason}. ${fix}.`),
    ...denials.map(({ reason, fix }) =>
      [reason, fix].filter(Boolean).join('. '),
    ),
    ...(answer.holder ? [heldBy(t, answer.holder)] : []),
  ];
}

/** That another run is at work on the same thing. */
export function heldBy(
  t: ProvisioningWords,
  holder: NonNullable<AssessAnswer['holder']>,
): string {
  const verb = describeRun({ kind: holder.kind, target: { name: '' } });
  return t('assessment.heldBy', { run: verb.trim() });
}
