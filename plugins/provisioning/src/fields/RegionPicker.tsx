/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox } from '@backstage/ui';
import { ANNOTATION_REGION } from '@steward/backstage-plugin-estate-common';
import useAsync from 'react-use/esm/useAsync';
import { provisioningTranslationRef } from '../translation';
import { FieldFrame } from './FieldFrame';
import { FieldProps, inputPropsOf, LimitedOptions } from './FieldProps';

const facet = `metadata.annotations.${ANNOTATION_REGION}`;

const none: string[] = [];

/** A region: those in use are offered, any other can be typed, unless only some are taken here. */
export function RegionPicker(props: FieldProps<string, LimitedOptions>) {
  const { formData, onChange, uiSchema } = props;
  const values = uiSchema['ui:options']?.values;
  const catalogApi = useApi(catalogApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const regions = useAsync(async () => {
    const { facets } = await catalogApi.getEntityFacets({
      filter: { kind: 'Resource' },
      facets: [facet],
    });
    return (facets[facet] ?? [])
      .filter(({ value }) => value)
      .sort((a, b) => b.count - a.count)
      .map(({ value }) => value);
  }, [catalogApi]);
  const offered = values ?? regions.value ?? none;
  return (
    <FieldFrame
      problem={
        regions.error &&
        t('fields.regionsProblem', { message: regions.error.message })
      }
    >
      <Combobox
        {...inputPropsOf(props)}
        options={offered.map(id => ({ id, label: id }))}
        allowsCustomValue={!values}
        search={{
          inputValue: formData ?? '',
          onInputChange: text => onChange(text || undefined),
          // Who opens the list of a chosen region wants to see the others.
          filter: ({ label }, text) =>
            offered.includes(text) || label.includes(text),
        }}
      />
    </FieldFrame>
  );
}
