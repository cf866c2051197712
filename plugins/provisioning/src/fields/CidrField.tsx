/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { Button, TextField } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { provisioningApiRef } from '../api';
import { wordsOf } from '../glossary/wordsOf';
import { provisioningTranslationRef } from '../translation';
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
  const { t } = useTranslationRef(provisioningTranslationRef);
  const problem = formData
    ? cidrProblem(t, formData, value?.taken ?? [])
    : undefined;
  const input = inputPropsOf(props);
  return (
    <FieldFrame
      problem={problem}
      hint={
        <>
          {error && t('fields.network.unknown', { message: error.message })}
          {value && formData === value.cidr && t('fields.network.free')}
          {value && formData !== value.cidr && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => onChange(value.cidr)}
            >
              {t('fields.network.use', { network: value.cidr })}
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
  const problem = cidrProblem(wordsOf(apiHolder), value, taken);
  if (problem) {
    field.addError(problem);
  }
};
