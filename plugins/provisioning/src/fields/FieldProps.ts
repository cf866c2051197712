/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { JsonObject } from '@backstage/types';

/** What the form hands to a field of ours. */
export type FieldProps<
  Value,
  Options = Record<string, unknown>,
> = FieldExtensionComponentProps<Value, Options>;

interface InputFacts {
  name: string;
  schema: { title?: string; description?: string };
  uiSchema: {
    'ui:title'?: string;
    'ui:description'?: string;
    'ui:disabled'?: boolean;
  };
  required?: boolean;
  disabled: boolean;
  rawErrors: string[];
}

/** Label, hint and state as the parts of `@backstage/ui` take them. */
export function inputPropsOf(props: InputFacts) {
  const { schema, uiSchema, required, disabled, rawErrors, name } = props;
  return {
    label: uiSchema['ui:title'] ?? schema.title ?? name,
    description: uiSchema['ui:description'] ?? schema.description,
    isRequired: required,
    isDisabled: disabled || uiSchema['ui:disabled'] === true,
    isInvalid: rawErrors.length > 0,
    // The browser's own check would keep back a form whose errors are of the last attempt.
    validationBehavior: 'aria' as const,
  };
}

/** The values of the whole form, as far as they are entered. */
export function formDataOf(props: { formContext?: unknown }): JsonObject {
  const context = props.formContext as { formData?: JsonObject } | undefined;
  return context?.formData ?? {};
}

/** The values that are taken here, where the kind of the request is limited to some. */
export interface LimitedOptions {
  values?: string[];
}
