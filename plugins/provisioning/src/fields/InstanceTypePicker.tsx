/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Select } from '@backstage/ui';
import { ENCLAVE_INSTANCE_TYPES } from '@steward/backstage-plugin-provisioning-common';
import { FieldProps, inputPropsOf, LimitedOptions } from './FieldProps';

const options = Object.entries(ENCLAVE_INSTANCE_TYPES).map(
  ([id, { vcpu, memoryMib }]) => ({
    id,
    label: id,
    description: `${vcpu} vCPU, ${memoryMib / 1024} GiB`,
  }),
);

/** An instance that enclaves are deployed on, with its size. */
export function InstanceTypePicker(props: FieldProps<string, LimitedOptions>) {
  const { formData, onChange, uiSchema } = props;
  const values = uiSchema['ui:options']?.values;
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
