/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { provisioningTranslationRef } from '../translation';
import {
  Choice,
  ChoiceSource,
  findChoice,
  loadChoices,
} from './catalogChoices';
import { FieldFrame } from './FieldFrame';
import { FieldProps, inputPropsOf } from './FieldProps';

export interface ChoicePickerProps {
  field: FieldProps<string>;
  /** Keep it the same between renders; another one needs another key. */
  source: ChoiceSource;
}

/** Picks one entity of the catalog; the catalog searches, so that there can be any number. */
export function ChoicePicker(props: ChoicePickerProps) {
  const { field, source } = props;
  const { formData, onChange } = field;
  const catalogApi = useApi(catalogApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const list = useAsyncList<Choice, string>({
    load: ({ filterText, cursor }) =>
      loadChoices(t, catalogApi, source, { text: filterText, cursor }),
  });
  // What was picked is known; only a value that came with the form is looked up.
  const [picked, setPicked] = useState<Choice>();
  const isPicked = picked !== undefined && picked.id === formData;
  const found = useAsync(
    async () =>
      formData && !isPicked
        ? findChoice(t, catalogApi, source, formData)
        : undefined,
    [t, catalogApi, source, formData, isPicked],
  );
  const chosen = isPicked ? picked : found.value;
  const problem = list.error ?? found.error;
  const isEmpty =
    list.loadingState === 'idle' &&
    list.items.length === 0 &&
    list.filterText === '';
  return (
    <FieldFrame
      problem={
        problem &&
        t(`fields.choices.${source.subject}.problem`, {
          message: problem.message,
        })
      }
      hint={isEmpty && t(`fields.choices.${source.subject}.empty`)}
    >
      <Combobox
        {...inputPropsOf(field)}
        options={list}
        search={{ mode: 'server' }}
        value={chosen && chosen.id === formData ? chosen : null}
        onChange={choice => {
          setPicked(choice ?? undefined);
          onChange(choice?.id);
        }}
      />
    </FieldFrame>
  );
}
