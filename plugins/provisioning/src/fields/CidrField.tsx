/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { Button, TextField } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { provisioningApiRef } from '../api';
import { cidrProblem } from './cidrProblem';
import { FieldFrame } from './FieldFrame';
import { FieldProps, inputPropsOf } from './FieldProps';

const prefix = 16;

/** A network: whether it is free, and the next that is. */
export function CidrField(props: FieldProps<string>) {
  const { formData = '', onChange } = props;
  const api = useApi(provisioningApiRef);
  const suggestion = useAsync(
    () => api.get('/suggest/cidr', { params: { query: { prefix } } }),
    [api],
  );
  const { value, error } = suggestion;
  const problem = formData
    ? cidrProblem(formData, value?.taken ?? [])
    : undefined;
  const input = inputPropsOf(props);
  return (
    <FieldFrame
      problem={problem}
      hint={
        <>
          {error && `The next free network is not known: ${error.message}`}
          {value && formData === value.cidr && 'This is the next free network.'}
          {value && formData !== value.cidr && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => onChange(value.cidr)}
            >
              {`Use ${value.cidr}, the next free one`}
            </Button>
          )}
        </>
      }
    >
      <TextField
        {...input}
        placeholder={value?.cidr}
        isInvalid={input.isInvalid || problem !== undefined}
        value={formData}
        onChange={text => onChange(text || undefined)}
      />
    </FieldFrame>
  );
}

export const validateCidr: CustomFieldValidator<string> = async (
  value,
  field,
  { apiHolder },
) => {
  const api = apiHolder.get(provisioningApiRef);
  if (!value || !api) {
    return;
  }
  const { taken } = await api.get('/suggest/cidr', {
    params: { query: { prefix } },
  });
  const problem = cidrProblem(value, taken);
  if (problem) {
    field.addError(problem);
  }
};
