/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { FieldName, fieldNames } from '../fields/fieldNames';

/** `StewardAccountPicker` as `steward-account-picker`. */
function extensionName(field: FieldName): string {
  return field.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
}

export const formFields = fieldNames.map(field =>
  FormFieldBlueprint.make({
    name: extensionName(field),
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.formFields[field]),
        ),
    },
  }),
);
