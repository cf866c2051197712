/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { NumberField } from '@backstage/ui';
import {
  ENCLAVE_MEMORY_MIB,
  MEMORY_MIB_PER_CPU,
} from '@steward/backstage-plugin-provisioning-common';
import { wordsOf } from '../glossary/wordsOf';
import { provisioningTranslationRef, ProvisioningWords } from '../translation';
import { FieldFrame } from './FieldFrame';
import { FieldProps, formDataOf, inputPropsOf } from './FieldProps';
import { valueAt } from './valueAt';

interface Options extends Record<string, unknown> {
  /** Path of the form property that holds the vCPU. */
  cpuCount?: string;
}

/** Why so much memory cannot be; undefined when it can. */
export function memoryProblem(
  t: ProvisioningWords,
  memoryMib: number | undefined,
  cpuCount: unknown,
): string | undefined {
  if (memoryMib === undefined) {
    return undefined;
  }
  const { minimum, maximum } = ENCLAVE_MEMORY_MIB;
  const least =
    typeof cpuCount === 'number' ? MEMORY_MIB_PER_CPU * cpuCount : minimum;
  if (memoryMib < least) {
    return t('fields.memory.tooLittle', {
      vcpu: String(cpuCount),
      least: String(least),
    });
  }
  if (memoryMib < minimum || memoryMib > maximum) {
    return t('fields.memory.outOfRange', {
      minimum: String(minimum),
      maximum: String(maximum),
    });
  }
  return undefined;
}

/** Memory of an enclave, checked against its vCPU while it is typed. */
export function MemoryField(props: FieldProps<number, Options>) {
  const { formData, onChange, uiSchema } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const cpuCount = valueAt(
    formDataOf(props),
    uiSchema['ui:options']?.cpuCount ?? 'cpuCount',
  );
  const problem = memoryProblem(t, formData, cpuCount);
  const input = inputPropsOf(props);
  return (
    <FieldFrame problem={problem}>
      <NumberField
        {...input}
        isInvalid={input.isInvalid || problem !== undefined}
        step={MEMORY_MIB_PER_CPU}
        value={formData ?? NaN}
        onChange={value => onChange(Number.isNaN(value) ? undefined : value)}
      />
    </FieldFrame>
  );
}

export const validateMemory: CustomFieldValidator<number, Options> = (
  value,
  field,
  { apiHolder, formData, uiSchema },
) => {
  const path = uiSchema?.['ui:options']?.cpuCount ?? 'cpuCount';
  const problem = memoryProblem(
    wordsOf(apiHolder),
    value,
    valueAt(formData, path),
  );
  if (problem) {
    field.addError(problem);
  }
};
