/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { ENCLAVE_INSTANCE_TYPES } from '@steward/backstage-plugin-provisioning-common';
import { useMemo } from 'react';
import { provisioningTranslationRef, ProvisioningWords } from '../translation';
import { FieldProps, inputPropsOf, LimitedOptions } from './FieldProps';

function instanceTypes(t: ProvisioningWords) {
  return Object.entries(ENCLAVE_INSTANCE_TYPES).map(
    ([id, { vcpu, memoryMib }]) => ({
      id,
      label: id,
      description: t('fields.instanceSize', {
        vcpu: String(vcpu),
        memory: String(memoryMib / 1024),
      }),
    }),
  );
}

/** An instance that enclaves are deployed on, with its size. */
export function InstanceTypePicker(props: FieldProps<string, LimitedOptions>) {
  const { formData, onChange, uiSchema } = props;
  const values = uiSchema['ui:options']?.values;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const options = useMemo(() => instanceTypes(t), [t]);
  return (
    <Select
      {...inputPropsOf(props)}
      options={
        values ? options.filter(({ id }) => values.includes(id)) : options
      }
      value={formData ?? null}
      onChange={key => onChange(key === null ? undefined : String(key))}
    />
  );
}
