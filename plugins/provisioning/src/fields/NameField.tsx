/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TextField } from '@backstage/ui';
import {
  InputProblem,
  nameProblem,
} from '@steward/backstage-plugin-provisioning-common';
import useAsync from 'react-use/esm/useAsync';
import { wordsOf } from '../glossary/wordsOf';
import { useSettled } from '../hooks/useSettled';
import { provisioningTranslationRef, ProvisioningWords } from '../translation';
import { FieldFrame } from './FieldFrame';
import { FieldProps, inputPropsOf } from './FieldProps';
import { NameOwner, takenName } from './takenName';

interface Options extends Record<string, unknown> {
  /** Kind of run that the name is for. */
  kind?: string;
}

/** A name, with a look whether it is free while it is typed. */
export function NameField(props: FieldProps<string, Options>) {
  const { formData = '', onChange, uiSchema } = props;
  const kind = uiSchema['ui:options']?.kind ?? '';
  const catalogApi = useApi(catalogApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const name = useSettled(formData);
  const taken = useAsync(
    async () =>
      name === '' || nameProblem(kind, name)
        ? undefined
        : { name, by: await takenName(catalogApi, kind, name) },
    [catalogApi, kind, name],
  );
  const answer = taken.value?.name === formData ? taken.value : undefined;
  // A name is not wrong while its first characters are typed.
  const invalid =
    formData !== '' && name === formData && nameProblem(kind, formData);
  const problem = invalid
    ? invalidSentence(invalid)
    : answer?.by && takenSentence(t, formData, answer.by);
  const input = inputPropsOf(props);
  return (
    <FieldFrame
      problem={problem}
      hint={
        (taken.error &&
          t('fields.name.unknown', { message: taken.error.message })) ||
        (answer && !answer.by && t('fields.name.free'))
      }
    >
      <TextField
        {...input}
        isInvalid={input.isInvalid || problem !== undefined}
        value={formData}
        onChange={text => onChange(text || undefined)}
      />
    </FieldFrame>
  );
}

export const validateName: CustomFieldValidator<string, Options> = async (
  value,
  field,
  { apiHolder, uiSchema },
) => {
  const catalogApi = apiHolder.get(catalogApiRef);
  const kind = uiSchema?.['ui:options']?.kind ?? '';
  const invalid = value ? nameProblem(kind, value) : undefined;
  if (invalid) {
    field.addError(invalidSentence(invalid));
    return;
  }
  const by = catalogApi && value && (await takenName(catalogApi, kind, value));
  if (by) {
    field.addError(takenSentence(wordsOf(apiHolder), value, by));
  }
};

function invalidSentence({ reason, fix }: InputProblem): string {
  return `${reason}. ${fix}.`;
}

function takenSentence(
  t: ProvisioningWords,
  name: string,
  { type, place }: NameOwner,
): string {
  const words = {
    name,
    type: isKnownType(type)
      ? t(`fields.name.types.${type}`)
      : type.replaceAll('-', ' '),
  };
  return place
    ? t('fields.name.takenIn', { ...words, place })
    : t('fields.name.taken', words);
}

const knownTypes = ['nitro-enclave', 'cloud-account', 'team'] as const;

function isKnownType(type: string): type is (typeof knownTypes)[number] {
  return (knownTypes as readonly string[]).includes(type);
}
